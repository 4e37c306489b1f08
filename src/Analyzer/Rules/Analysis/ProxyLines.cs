using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The sections and lines that rules walk through.</summary>
internal static class ProxyLines
{
    /// <summary>The defaults sections, then the proxies.</summary>
    public static IEnumerable<ProxyDraft> Sections(AnalysisState state) => state.Index.Sections;

    /// <summary>The lines of all of them.</summary>
    public static IEnumerable<BoundLine> All(AnalysisState state) => state.Index.All.Select(static placed => placed.Line);
}
