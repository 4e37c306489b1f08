using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>What a keyword sees while its line is bound.</summary>
internal sealed class LineContext(AnalysisState state, ConfigLine line, Section section, ProxyDraft? proxy, SectionDraft? draft = null)
{
    private string _keyword = "";

    public AnalysisState State { get; } = state;

    public ConfigLine Line { get; } = line;

    public Section Section { get; } = section;

    public DiagnosticBag Report => State.Report;

    public GlobalDraft Global => State.Configuration.Global;

    /// <summary>The proxy or defaults section of the line; a keyword that asks for it is registered for such sections only.</summary>
    public ProxyDraft Proxy => proxy ?? throw new InvalidOperationException("A proxy keyword was bound outside a proxy section.");

    /// <summary>The same, null in other sections: some of them have server lines too.</summary>
    public ProxyDraft? ProxyOrNull => proxy;

    /// <summary>The section of the line when it is neither global nor a proxy.</summary>
    public SectionDraft Draft => draft ?? throw new InvalidOperationException("A keyword of another section was bound in the global section or a proxy.");

    /// <summary>The line stands in a section that is neither global nor a proxy. None of them is compiled, which is said once, of the section.</summary>
    public bool IsInOtherSection => draft is not null;

    /// <summary>What the line holds that is more than words, once something has been added.</summary>
    public LineParts? PartsOrNull { get; private set; }

    public LineParts Parts => PartsOrNull ??= new LineParts();

    /// <summary>What HAProxy calls a missing argument here.</summary>
    public DiagnosticDescriptor MissingCheck { get; set; } = HaproxyChecks.MissingArgument;

    /// <summary>Where the line's rule runs, for its expressions; set by keywords of rules.</summary>
    public RuleStage Stages { get; set; }

    /// <summary>The lines of the section so far.</summary>
    public List<BoundLine> Lines => proxy?.Lines ?? draft?.Lines ?? Global.Lines;

    /// <summary>The line began with <c>no</c>.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The named tests before the line; null where a section can't have any.</summary>
    public AclList? AclsOrNull => proxy?.Acls ?? draft?.Acls;

    public HashSet<string>? BrokenAclsOrNull => proxy?.BrokenAcls ?? draft?.BrokenAcls;

    /// <summary>What seems to be missing in the section of the line may be there.</summary>
    public bool IsOpen => proxy?.IsOpen ?? draft?.IsOpen ?? false;

    /// <summary>The words of the keyword itself, for messages: <c>timeout connect</c>.</summary>
    public string KeywordText
    {
        get => ActionText is null ? _keyword : $"{_keyword} {ActionText}";
        set => _keyword = value;
    }

    /// <summary>The action of a rule, which belongs to the keyword in messages.</summary>
    public string? ActionText { get; set; }

    public Location KeywordLocation { get; set; } = line.Keyword.Location;

    /// <summary>The line depends on a variable that nobody has set: what seems to be missing in its section may be there.</summary>
    public void MarkOpen()
    {
        if (proxy is not null)
        {
            proxy.IsOpen = true;
        }

        if (draft is not null)
        {
            draft.IsOpen = true;
        }
    }

    /// <summary>The words after the keyword.</summary>
    public ArgumentReader Arguments(int from) => new(this, from);

    /// <summary>
    /// The value of a word that is structure (DESIGN section 5): a build can't put off such a word until the proxy starts.
    /// Null when nobody has set the variable; for a build that is an error.
    /// </summary>
    public string? Structural(ConfigWord word)
    {
        if (word.Value is null && State.Options.Purpose == AnalysisPurpose.Build)
        {
            Report.Add(
                SupportChecks.StructuralVariable,
                word.Location,
                $"\"{word.Shown}\" decides the structure of the proxy and has no value; set the variable for the build");
        }

        return word.Value;
    }
}
