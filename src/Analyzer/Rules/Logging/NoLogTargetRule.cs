using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6001: a frontend that no <c>log</c> line reaches.</summary>
internal sealed class NoLogTargetRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6001", "no-log-target", Severity.Warning, "A frontend whose requests are logged nowhere.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(proxy =>
            proxy.HasFrontend && proxy.Binds.Count > 0
            && !proxy.Logs.Exists(log => log.Target is not null || state.Configuration.Global.Seen.Contains("log") || state.Configuration.Global.Logs.Count > 0)
            && !IsStatistics(proxy));
        Absence.Report(
            state, Descriptor, lacking, "log target", "nothing tells what it did when something goes wrong; add \"log global\", and a \"log\" line to the global section");
    }

    /// <summary>A page of statistics, or one that answers everything itself, has nothing to tell.</summary>
    private static bool IsStatistics(ProxyDraft proxy) =>
        proxy.Own.Contains("stats") || (proxy.Servers.Count == 0 && proxy.DefaultBackend is null && !proxy.Own.Contains("use_backend"));
}
