using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3012: cookie persistence without <c>option redispatch</c>.</summary>
internal sealed class RedispatchOffWithCookieRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3012", "redispatch-off-with-cookie", Severity.Info, "Clients that keep to a server get errors when it fails.");

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(static proxy =>
            proxy is { HasBackend: true, ModeText: "http", RedispatchInterval: null }
            && PlacedLines.Last(proxy, "cookie") is not null
            && proxy.Servers.Exists(static server => server.Params.Has("cookie")));
        Absence.Report(
            state,
            Descriptor,
            lacking,
            "\"option redispatch\"",
            "a client whose cookie names a server that has just failed gets an error instead of another server; add \"option redispatch\"",
            "option redispatch");
    }
}
