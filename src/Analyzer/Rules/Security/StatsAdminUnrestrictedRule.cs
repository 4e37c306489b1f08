using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2002: <c>stats admin if TRUE</c> without a password.</summary>
internal sealed class StatsAdminUnrestrictedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2002", "stats-admin-unrestricted", Severity.Warning, "Everybody may change servers on the statistics page.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.HasKeyword("stats ") ? state.Configuration.Proxies : [])
        {
            var admin = proxy.Lines.Find(static line => line.Name == "stats admin" && StatsPages.IsAlways(line));
            if (admin is not null && StatsPages.Of(proxy) is { Auth: null, IsGuarded: false })
            {
                state.Report.Add(
                    Descriptor, admin.Where, "everybody who sees the statistics page can stop servers on it; add \"stats auth\", or a condition that few people fulfil");
            }
        }
    }
}
