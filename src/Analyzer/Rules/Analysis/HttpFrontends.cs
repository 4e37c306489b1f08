using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The sections that take HTTP requests from clients.</summary>
internal static class HttpFrontends
{
    public static IEnumerable<ProxyDraft> All(AnalysisState state) => state.Configuration.Proxies.Where(static proxy => !proxy.IsOpen && IsOne(proxy));

    public static bool IsOne(ProxyDraft proxy) => proxy is { HasFrontend: true, ModeText: "http" } && proxy.Binds.Count > 0;

    public static ProxyDraft? First(AnalysisState state) => All(state).FirstOrDefault();

    /// <summary>Reports at the first listener with TLS that a line is missing, which a fix adds.</summary>
    public static void ReportMissingWithTls(AnalysisState state, DiagnosticDescriptor rule, string lack, string line)
    {
        var proxy = state.Configuration.Proxies.Find(static proxy => proxy.ModeText == "http" && proxy.Binds.Exists(Listeners.IsTls));
        if (proxy?.Binds.Find(Listeners.IsTls) is { } bind)
        {
            state.Report.Add(
                rule,
                bind.Address.Where,
                $"{lack}; add \"{line}\"",
                proxy.Where.Source == bind.Address.Where.Source ? Fixing.AddToSections([proxy], line, "Set the header") : []);
        }
    }
}
