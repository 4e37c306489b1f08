using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Values.Sizes;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Values of the global section.</summary>
internal static class GlobalLines
{
    /// <summary>The last line of that keyword.</summary>
    public static BoundLine? Last(AnalysisState state, string name) =>
        state.Configuration.Global.Lines.FindLast(line => line.Name == name) is { IsNegated: false } line ? line : null;

    /// <summary>The first argument as a number or size; null when it is not set or not known.</summary>
    public static long? Number(AnalysisState state, string name) =>
        Last(state, name) is { } line && line.Arguments is [{ Value: { } text }, ..] && Size.Parse(text) is { IsOk: true } number ? number.Bytes : null;
}
