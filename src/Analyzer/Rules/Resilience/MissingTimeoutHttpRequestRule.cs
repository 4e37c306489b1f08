using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3001: without <c>timeout http-request</c> each byte of a request head starts the client timeout anew.</summary>
internal sealed class MissingTimeoutHttpRequestRule() : MissingTimeoutRule(
    Descriptor, "http-request", "a client that sends its request byte by byte holds a connection for as long as it likes", "10s")
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3001", "missing-timeout-http-request", Severity.Warning, "HTTP requests may arrive as slowly as a client likes.") { IsOffByDefault = true };

    protected override bool IsNeeded(ProxyDraft proxy) => HttpFrontends.IsOne(proxy);
}
