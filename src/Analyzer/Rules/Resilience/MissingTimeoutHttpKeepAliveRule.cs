using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3007: without <c>timeout http-keep-alive</c> an idle connection waits as long as a request head, or as a client, may.</summary>
internal sealed class MissingTimeoutHttpKeepAliveRule() : MissingTimeoutRule(
    Descriptor, "http-keep-alive", "idle connections wait for \"timeout http-request\", else \"timeout client\"", "10s")
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3007", "missing-timeout-http-keep-alive", Severity.Info, "Idle connections between requests wait as long as a request may.") { IsOffByDefault = true };

    protected override bool IsNeeded(ProxyDraft proxy) => HttpFrontends.IsOne(proxy);
}
