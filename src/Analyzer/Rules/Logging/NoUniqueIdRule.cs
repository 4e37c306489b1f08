using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6010: HTTP frontends without <c>unique-id-header</c>.</summary>
internal sealed class NoUniqueIdRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6010", "no-unique-id", Severity.Info, "Nothing connects the log lines of one request.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(static proxy =>
            HttpFrontends.IsOne(proxy) && !proxy.Mentions("unique-id-header") && !proxy.Mentions("unique-id-format"));
        Absence.Report(
            state, Descriptor, lacking, "\"unique-id-header\"", "log lines of proxy and servers about one request can't be brought together; add \"unique-id-format\" and \"unique-id-header X-Request-ID\"");
    }
}
