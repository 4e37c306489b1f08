using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6004: an HTTP frontend that logs in the default format, which names only addresses.</summary>
internal sealed class NoHttplogRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6004", "no-httplog", Severity.Info, "Log lines of an HTTP frontend without the request.");

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(proxy =>
            proxy is { HasFrontend: true, ModeText: "http", LogFormat: null } && proxy.Binds.Count > 0
            && proxy.Logs.Exists(log => log.Target is not null || state.Configuration.Global.Logs.Count > 0)
            && !proxy.Mentions("log-format") && !proxy.HasOption("httplog") && !proxy.HasOption("httpslog") && !proxy.HasOption("tcplog"));
        Absence.Report(
            state, Descriptor, lacking, "\"option httplog\"", "its log lines tell the client's address and neither the request nor the answer; add it, or a \"log-format\"",
            "option httplog");
    }
}
