using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The lines of defaults sections and proxies, each once, where it stands; those that "no" takes back are left out.</summary>
internal static class PlacedLines
{
    public static IReadOnlyList<PlacedLine> All(AnalysisState state) => state.Index.All;

    public static IReadOnlyList<PlacedLine> Named(AnalysisState state, string name) => state.Index.Named(name);

    /// <summary>The section's own lines of that keyword, else those of its defaults section.</summary>
    public static BoundLine? Last(ProxyDraft proxy, string name) =>
        proxy.Lines.FindLast(line => line.Name == name) is { } own
            ? own.IsNegated ? null : own
            : proxy.Defaults?.Lines.FindLast(line => line.Name == name) is { IsNegated: false } inherited ? inherited : null;
}
