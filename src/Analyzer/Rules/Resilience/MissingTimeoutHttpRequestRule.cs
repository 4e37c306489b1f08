using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3001: without <c>timeout http-request</c> each byte of a request head starts the client timeout anew.</summary>
internal sealed class MissingTimeoutHttpRequestRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3001", "missing-timeout-http-request", Severity.Warning, "HTTP requests may arrive as slowly as a client likes.") { IsOffByDefault = true };

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(static proxy =>
            proxy is { HasFrontend: true, ModeText: "http" } && proxy.Binds.Count > 0 && !Timeouts.IsSet(proxy, "http-request"));
        Absence.Report(
            state,
            Descriptor,
            lacking,
            "\"timeout http-request\"",
            "a client that sends its request byte by byte holds a connection for as long as it likes; add \"timeout http-request 10s\"");
    }
}
