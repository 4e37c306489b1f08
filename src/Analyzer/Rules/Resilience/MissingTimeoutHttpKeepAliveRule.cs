using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3007: without <c>timeout http-keep-alive</c> an idle connection waits as long as a request head, or as a client, may.</summary>
internal sealed class MissingTimeoutHttpKeepAliveRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3007", "missing-timeout-http-keep-alive", Severity.Info, "Idle connections between requests wait as long as a request may.") { IsOffByDefault = true };

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(static proxy =>
            proxy is { HasFrontend: true, ModeText: "http" } && proxy.Binds.Count > 0 && !Timeouts.IsSet(proxy, "http-keep-alive"));
        Absence.Report(
            state,
            Descriptor,
            lacking,
            "\"timeout http-keep-alive\"",
            "idle connections wait for \"timeout http-request\", else \"timeout client\"; add \"timeout http-keep-alive 10s\"");
    }
}
