using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The lines of one proxy, found by keyword; those of all proxies are in <see cref="LineIndex"/>.</summary>
internal static class PlacedLines
{
    /// <summary>The section's own lines of that keyword, else those of its defaults section.</summary>
    public static BoundLine? Last(ProxyDraft proxy, string name) =>
        proxy.Lines.FindLast(line => line.Name == name) is { } own
            ? own.IsNegated ? null : own
            : proxy.Defaults?.Lines.FindLast(line => line.Name == name) is { IsNegated: false } inherited ? inherited : null;
}
