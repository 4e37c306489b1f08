using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Syntax;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>What one analysis carries along.</summary>
internal sealed class AnalysisState(AnalysisOptions options, int? target)
{
    private LineIndex? _index;

    public AnalysisOptions Options { get; } = options;

    /// <summary>The HAProxy version judged for; null: cfgc judges for itself.</summary>
    public int? Target { get; } = target;

    /// <summary>The version whose verdicts count where cfgc judges for itself.</summary>
    public int Version => Target ?? HaproxyVersion.Latest;

    /// <summary>The files as read, for rules about their text.</summary>
    public ImmutableArray<FileSyntax> Files { get; init; } = [];

    /// <summary>The lines by what they say; for rules, since it takes the configuration as it is when first asked.</summary>
    public LineIndex Index => _index ??= new LineIndex(Configuration);

    /// <summary>The conditions of sections as rules compare them.</summary>
    public Dictionary<ProxyDraft, ConditionLogic> Conditions { get; } = [];

    /// <summary>The tests that let in or keep out, once a rule has asked for them.</summary>
    public AccessTests? Access { get; set; }

    public DiagnosticBag Report { get; } = new();

    public Configuration Configuration { get; } = new();

    /// <summary>Addresses that proxies listen at, each port of a range by itself.</summary>
    public int ListenersCount { get; set; }

    /// <summary>Names to look up once all sections are read.</summary>
    public List<PendingReference> References { get; } = [];

    public EnvironmentScope Environment { get; } = new(options.Environment, options is { Purpose: AnalysisPurpose.Lint, OwnRules: true } ? target : null);
}
