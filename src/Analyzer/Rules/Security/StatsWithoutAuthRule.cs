using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2001: the page names all servers and their states to who asks for it.</summary>
internal sealed class StatsWithoutAuthRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2001", "stats-no-auth", Severity.Info, "A statistics page that everybody can see.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.HasKeyword("stats ") ? state.Configuration.Proxies : [])
        {
            if (proxy.Binds.Exists(Listeners.IsPublic) && StatsPages.Of(proxy) is { Auth: null, IsGuarded: false } page)
            {
                state.Report.Add(
                    Descriptor, page.Line.Where, "the statistics page is open to everybody who can connect; add \"stats auth <user>:<password>\" or an \"http-request auth\" rule");
            }
        }
    }
}
