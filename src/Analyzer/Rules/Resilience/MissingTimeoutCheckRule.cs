using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3009: a long check interval is also the time that a check may take, unless <c>timeout check</c> says less.</summary>
internal sealed class MissingTimeoutCheckRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3009", "missing-timeout-check", Severity.Info, "A slow health check waits as long as its interval.");

    private const int LongMs = 30 * Timeouts.SecondMs;

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(static proxy =>
            proxy.HasBackend && !Timeouts.IsSet(proxy, "check")
            && proxy.Servers.Exists(static server => server.Params is { Check: true, InterMs: { IsKnown: true, Value: >= LongMs } }));
        Absence.Report(
            state,
            Descriptor,
            lacking,
            "\"timeout check\"",
            "a check that hangs is given up only after the whole \"inter\", which is long; add \"timeout check 5s\"");
    }
}
