using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2029: nothing counts what one client asks for.</summary>
internal sealed class NoRateLimitRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2029", "no-rate-limit", Severity.Info, "No client is ever slowed down.") { IsOffByDefault = true };

    public void Check(AnalysisState state)
    {
        if (!RuleLines.AllLines(state).Any(Limits) && !state.Index.Expressions.Exists(static placed => placed.Expression.Call.Name.EndsWith("_rate", StringComparison.Ordinal)))
        {
            Absence.Report(
                state,
                Descriptor,
                HttpFrontends.All(state).Where(static proxy => proxy.Binds.Exists(Listeners.IsPublic)),
                "limit",
                "one client may send as many requests as it likes; count them by \"http-request track-sc0 src\" and deny above a rate");
        }
    }

    private static bool Limits(BoundLine line) =>
        line.Name == "rate-limit sessions"
        || (line.Name == "filter" && line.Arguments is [{ Value: { } filter }, ..] && filter.StartsWith("bwlim", StringComparison.Ordinal))
        || (line.Parts?.Action?.Spec.Name is { } action && action.StartsWith("track-sc", StringComparison.Ordinal));
}
