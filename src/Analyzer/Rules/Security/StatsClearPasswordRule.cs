using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2003: a listener without TLS asks for the password.</summary>
internal sealed class StatsClearPasswordRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2003", "stats-cleartext-credentials", Severity.Info, "The password of the statistics page travels in clear text.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.HasKeyword("stats ") ? state.Configuration.Proxies : [])
        {
            if (proxy.Binds.Exists(Listeners.IsClear) && StatsPages.Of(proxy)?.Auth is { } auth)
            {
                state.Report.Add(Descriptor, auth.Where, "the password of the statistics page is sent over a listener without TLS; add \"ssl crt <file>\" to the bind line");
            }
        }
    }
}
