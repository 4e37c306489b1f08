using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Sticks;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>A defaults, frontend, listen or backend section while it is read. A proxy starts as a copy of its defaults section.</summary>
internal sealed class ProxyDraft
{
    public required Section Section { get; init; }

    /// <summary>Empty for an anonymous defaults section.</summary>
    public required string Name { get; init; }
    public required Location Where { get; init; }
    public required Origin Origin { get; init; }

    public bool HasFrontend => (Section & Section.FrontendSide) != 0;
    public bool HasBackend => (Section & Section.BackendSide) != 0;
    public bool IsDefaults => Section == Section.Defaults;

    /// <summary>The defaults section that it starts from.</summary>
    public ProxyDraft? Defaults { get; private init; }

    /// <summary>It names its defaults section by "from".</summary>
    public bool NamesDefaults { get; set; }

    /// <summary>Its own lines with a known keyword, in order; not those of its defaults section.</summary>
    public List<BoundLine> Lines { get; } = [];

    /// <summary>Its ACLs in order; those of a defaults section serve that section's own rules only.</summary>
    public AclList Acls { get; } = new();

    /// <summary>Null: not set, or set to a mode that is not compiled.</summary>
    public Setting<string>? Mode { get; set; }

    /// <summary>The mode in effect, when it is known.</summary>
    public string ModeText => Mode?.Value ?? (Lines.Exists(static line => line.Name == "mode") || Mentions("mode") ? "" : "tcp");

    /// <summary>Names of ACLs whose lines are wrong: conditions with them are not.</summary>
    public HashSet<string> BrokenAcls { get; } = new(StringComparer.Ordinal);

    public List<BindDraft> Binds { get; } = [];
    public Setting<int>? Maxconn { get; set; }
    public Setting<int>? Backlog { get; set; }
    public Setting<string>? DefaultBackend { get; set; }
    public List<LogDraft> Logs { get; private init; } = [];
    public Setting<string>? LogFormat { get; set; }
    public List<CapturePlan> RequestCaptures { get; } = [];
    public List<CapturePlan> ResponseCaptures { get; } = [];
    public Setting<string>? Balance { get; set; }
    public List<ServerDraft> Servers { get; } = [];
    public ServerParams DefaultServer { get; set; } = new();
    /// <summary>What <c>default-server name</c> lines have set up for servers that ask for it (since 3.5).</summary>
    public Dictionary<string, ServerParams> NamedDefaultServers { get; } = new(StringComparer.Ordinal);

    public StickTableDraft? StickTable { get; set; }

    public List<StickDraft> Sticks { get; } = [];

    public HealthCheckPlan? HealthCheck { get; set; }
    public Setting<int>? Retries { get; set; }

    /// <summary>Null: not said; a known 0: <c>no option redispatch</c>.</summary>
    public Setting<int>? RedispatchInterval { get; set; }
    public Setting<string>? HttpReuse { get; set; }
    public Setting<int>? Fullconn { get; set; }
    public InheritedMap<Setting<int>> Timeouts { get; private init; } = new(null);
    public InheritedMap<OptionDraft> Options { get; private init; } = new(null);
    public ForwardforPlan? Forwardfor { get; set; }

    /// <summary>First words of this section's own lines.</summary>
    public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>Some line depends on a variable that nobody has set: rules about what is missing keep quiet.</summary>
    public bool IsOpen { get; set; }

    /// <summary>A section that starts with the settings of <paramref name="defaults"/>.</summary>
    public static ProxyDraft Create(Section section, string name, Location where, Origin origin, ProxyDraft? defaults)
    {
        if (defaults is null)
        {
            return new ProxyDraft { Section = section, Name = name, Where = where, Origin = origin };
        }

        return new ProxyDraft
        {
            Section = section,
            Name = name,
            Where = where,
            Origin = origin,
            Defaults = defaults,
            Mode = defaults.Mode,
            Maxconn = defaults.Maxconn,
            Backlog = defaults.Backlog,
            DefaultBackend = defaults.DefaultBackend,
            Logs = [.. defaults.Logs],
            LogFormat = defaults.LogFormat,
            Balance = defaults.Balance,
            DefaultServer = defaults.DefaultServer.Inherit(),
            HealthCheck = defaults.HealthCheck,
            Retries = defaults.Retries,
            RedispatchInterval = defaults.RedispatchInterval,
            HttpReuse = defaults.HttpReuse,
            Fullconn = defaults.Fullconn,
            Timeouts = new InheritedMap<Setting<int>>(defaults.Timeouts),
            Options = new InheritedMap<OptionDraft>(defaults.Options),
            Forwardfor = defaults.Forwardfor,
            IsOpen = defaults.IsOpen,
        };
    }

    /// <summary>A line of this section, or of the defaults it came from, begins with this word: for rules about what is missing.</summary>
    public bool Mentions(string word) => Own.Contains(word) || Defaults?.Mentions(word) == true;

    /// <summary>In effect after defaults and <c>no option</c>.</summary>
    public bool HasOption(string name) => Options.GetValueOrDefault(name) is { IsOn: true };
}

/// <summary>A switch: on or, by <c>no option</c>, off.</summary>
internal sealed record OptionDraft(bool IsOn, Origin Origin, Location Where);

/// <summary>One log line of a proxy: a target of its own, or <c>log global</c> (<see cref="Target"/> null).</summary>
internal sealed record LogDraft(LogTargetPlan? Target, Origin Origin, Location Where);
