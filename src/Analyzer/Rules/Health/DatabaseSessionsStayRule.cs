using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8015: connections to a database that has failed stay, since its clients keep them open.</summary>
internal sealed class DatabaseSessionsStayRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8015", "on-marked-down-missing-for-db", Severity.Info, "Sessions stay with a database server that is down.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen && proxy.ModeText == "tcp"
                && ServerChecks.Option(proxy) is { Name: "option mysql-check" or "option pgsql-check" or "option redis-check" } option
                && proxy.Servers.FindAll(static server => server.Params is { Check: true, IsOpen: false } && !server.Params.Has("on-marked-down")) is [var server, ..] servers)
            {
                state.Report.Add(new Diagnostic(
                    Descriptor,
                    server.NameWhere,
                    $"when server \"{server.Name}\" is found down its long-lived connections stay and hang; add \"on-marked-down shutdown-sessions\"")
                {
                    Related = [new RelatedLocation(option.Where, "the check of a database")],
                    Fixes = Fixing.AddToServers(servers, static _ => "on-marked-down shutdown-sessions", "Add \"on-marked-down shutdown-sessions\""),
                });
            }
        }
    }
}
