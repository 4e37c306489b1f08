using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8001: a server without <c>check</c> among several: it gets its share of the requests when it is down too.</summary>
internal sealed class ServerWithoutCheckRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8001", "server-without-check", Severity.Info, "One of several servers is never checked.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || proxy.Servers.Count < 2)
            {
                continue;
            }

            var bare = proxy.Servers.FindAll(IsUnchecked);
            if (bare.Count > 0 && !IsForUncheckedCheck(proxy, bare.Count))
            {
                Report(state, proxy, bare);
            }
        }
    }

    private static bool IsUnchecked(ServerDraft server) =>
        !ServerChecks.IsChecked(server) && !server.Params.IsOpen && !server.Params.Disabled && !server.Params.Has("agent-check");

    /// <summary>CFG8003 says it of the option that checks nothing.</summary>
    private static bool IsForUncheckedCheck(ProxyDraft proxy, int count) =>
        count == proxy.Servers.Count && proxy.Lines.Exists(static line => line is { Name: "option httpchk", IsNegated: false });

    private static void Report(AnalysisState state, ProxyDraft proxy, List<ServerDraft> servers)
    {
        var first = servers[0];
        var who = servers.Count == proxy.Servers.Count
            ? $"no server of \"{proxy.Name}\" has \"check\": one that is down keeps"
            : $"server \"{first.Name}\" of \"{proxy.Name}\" has no \"check\": when it is down it keeps";
        state.Report.Add(
            Descriptor,
            first.NameWhere,
            $"{who} its share of the requests; add \"check\"",
            Fixing.AddToServers(servers, static _ => "check", "Add \"check\""));
    }
}
