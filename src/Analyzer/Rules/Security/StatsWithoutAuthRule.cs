using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>
/// CFG2001: the page names all servers and their states to who asks for it.
/// A listener for nothing but the page can be kept from strangers by its port: there it is an opinion.
/// </summary>
internal sealed class StatsWithoutAuthRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2001", "stats-no-auth", Severity.Info, "A statistics page that everybody can see.");

    private static readonly DiagnosticDescriptor OnItsOwnPort = Descriptor with { IsOffByDefault = true };

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.HasKeyword("stats ") ? state.Configuration.Proxies : [])
        {
            if (proxy.Binds.Exists(Listeners.IsPublic) && StatsPages.Of(proxy) is { Auth: null, IsGuarded: false } page)
            {
                state.Report.Add(
                    ServesMore(proxy) ? Descriptor : OnItsOwnPort, page.Line.Where, "the statistics page is open to everybody who can connect; add \"stats auth <user>:<password>\" or an \"http-request auth\" rule");
            }
        }
    }

    private static bool ServesMore(ProxyDraft proxy) =>
        proxy.Servers.Count > 0 || proxy.DefaultBackend is not null || proxy.Lines.Exists(static line => line.Name is "use_backend" or "server-template" or "dispatch");
}
