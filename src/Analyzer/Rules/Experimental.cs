using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>What HAProxy takes only where the global section has <c>expose-experimental-directives</c> before it.</summary>
internal static class Experimental
{
    public static bool IsAllowed(AnalysisState state) =>
        state.Configuration.IsOpen || state.Configuration.Global.Lines.Exists(static line => line.Name == "expose-experimental-directives" && !line.IsNegated);
}
