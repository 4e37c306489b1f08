using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The sections that take HTTP requests from clients.</summary>
internal static class HttpFrontends
{
    public static IEnumerable<ProxyDraft> All(AnalysisState state) =>
        state.Configuration.Proxies.Where(static proxy => proxy is { HasFrontend: true, ModeText: "http", IsOpen: false } && proxy.Binds.Count > 0);

    public static ProxyDraft? First(AnalysisState state) => All(state).FirstOrDefault();
}
