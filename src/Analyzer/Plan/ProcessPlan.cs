namespace CfgCompiler.Analyzer.Plan;

/// <summary>All that the emitter may see of a configuration: immutable, equatable, no syntax and no Roslyn.</summary>
public sealed record ProcessPlan
{
    /// <summary>The configuration's main file as given (base name is used in the generated header).</summary>
    public required string File { get; init; }

    public PlanValue<int>? Nbthread { get; init; }
    public PlanValue<int>? Maxconn { get; init; }
    public PlanValue<int>? Uid { get; init; }
    public PlanValue<int>? Gid { get; init; }
    public PlanValue<string>? User { get; init; }
    public PlanValue<string>? Group { get; init; }
    public PlanValue<string>? Chroot { get; init; }
    public PlanValue<string>? Pidfile { get; init; }
    public PlanValue<string>? LogTag { get; init; }
    public Origin? Daemon { get; init; }

    /// <summary><c>setenv</c>, <c>presetenv</c>, <c>unsetenv</c> of the file, in file order, applied again when the proxy starts.</summary>
    public EquatableArray<EnvActionPlan> Environment { get; init; } = [];

    /// <summary><c>log</c> lines of the global section, which <c>log global</c> in a proxy refers to.</summary>
    public EquatableArray<LogTargetPlan> Logs { get; init; } = [];

    /// <summary>Proxies in file order; a backend is referred to by its index here.</summary>
    public EquatableArray<ProxyPlan> Proxies { get; init; } = [];
}

/// <summary>One of <c>setenv</c>, <c>presetenv</c>, <c>unsetenv</c>.</summary>
public sealed record EnvActionPlan(string Keyword, string Name, PlanValue<string>? Value, Origin Origin);

/// <summary>One <c>log</c> line (section 4.2 "log").</summary>
/// <param name="Address">As written: <c>/dev/log</c>, <c>127.0.0.1:514</c>, <c>udp@…</c>, <c>unix@…</c>.</param>
/// <param name="Facility">Number 0…23 of the syslog facility.</param>
/// <param name="MaxLevel">Messages less severe (higher number, 0…7) are not sent; 7 without the argument.</param>
/// <param name="MinLevel">Messages more severe are sent as if of this level; 0 without the argument.</param>
/// <param name="LengthMax">Longest line in bytes, 1024 by default.</param>
/// <param name="Format">local, rfc3164, rfc5424, short, raw … as written; <c>local</c> by default.</param>
public sealed record LogTargetPlan(
    PlanValue<string> Address, int Facility, int MaxLevel, int MinLevel, int LengthMax, string Format, Origin Origin);
