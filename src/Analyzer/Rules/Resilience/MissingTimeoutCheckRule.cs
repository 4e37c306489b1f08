using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3009: a long check interval is also the time that a check may take, unless <c>timeout check</c> says less.</summary>
internal sealed class MissingTimeoutCheckRule() : MissingTimeoutRule(
    Descriptor, "check", "a check that hangs is given up only after the whole \"inter\", which is long", "5s")
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3009", "missing-timeout-check", Severity.Info, "A slow health check waits as long as its interval.");

    private const int LongMs = 30 * Timeouts.SecondMs;

    protected override bool IsNeeded(ProxyDraft proxy) =>
        proxy.HasBackend
        && proxy.Servers.Exists(static server => server.Params is { Check: true, InterMs: { IsKnown: true, Value: >= LongMs } });
}
