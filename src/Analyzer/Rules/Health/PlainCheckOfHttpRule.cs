using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8007: servers of an HTTP backend whose check is a mere connection.</summary>
internal sealed class PlainCheckOfHttpRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8007", "tcp-check-on-http-backend", Severity.Info, "HTTP servers are checked by a connection only.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(static proxy =>
            proxy is { HasBackend: true, ModeText: "http" } && ServerChecks.Option(proxy) is null
            && proxy.Servers.Exists(static server => server.Params is { Check: true, IsOpen: false, IsCheckedElsewhere: false }));
        Absence.Report(
            state,
            Descriptor,
            lacking,
            "\"option httpchk\"",
            "a check only connects, so that a server whose application answers with errors counts as healthy; add \"option httpchk GET /health\"");
    }
}
