using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2029: nothing counts what one client asks for.</summary>
internal sealed class NoRateLimitRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2029", "no-rate-limit", Severity.Info, "No client is ever slowed down.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        if (!Limits(state))
        {
            Absence.Report(
                state,
                Descriptor,
                HttpFrontends.All(state).Where(static proxy => proxy.Binds.Exists(Listeners.IsPublic)),
                "limit",
                "one client may send as many requests as it likes; count them by \"http-request track-sc0 src\" and deny above a rate");
        }
    }

    private static bool Limits(AnalysisState state) =>
        state.Index.Named("rate-limit sessions").Count > 0
        || state.Index.Actions("track-sc").Count > 0
        || state.Index.Named("filter").Any(static filter => filter.Line.Arguments is [{ Value: { } name }, ..] && name.StartsWith("bwlim", StringComparison.Ordinal))
        || state.Index.Expressions.Exists(static placed => placed.Expression.Call.Name.EndsWith("_rate", StringComparison.Ordinal));
}
