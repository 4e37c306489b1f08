using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8014: under leastconn a server that comes back has the fewest connections and gets all new ones.</summary>
internal sealed class LeastconnWithoutSlowstartRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8014", "slowstart-missing-with-leastconn", Severity.Info, "A server that comes back is flooded.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen && PlacedLines.Last(proxy, "balance") is { } line && line.Arguments is [{ Value: "leastconn" }, ..]
                && proxy.Servers.FindAll(static server => ServerChecks.IsChecked(server) && !server.Params.IsOpen) is { Count: > 1 } servers
                && !servers.Exists(static server => server.Params.Has("slowstart")))
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"a server of \"{proxy.Name}\" that comes back has the fewest connections and gets every new one at once; add \"slowstart 30s\" to the servers or their default-server",
                    servers[0].Address.Where.Source == line.Line.Source ? Fixing.AddToServers(servers, static _ => "slowstart 30s", "Add \"slowstart 30s\"") : []);
            }
        }
    }
}
