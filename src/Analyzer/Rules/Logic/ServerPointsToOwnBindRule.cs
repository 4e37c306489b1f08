using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>
/// CFG1034: a server is the very address whose requests come to it. A proxy that is chained to another one of the same process is
/// common and right; only a frontend that leads back by default is a loop.
/// </summary>
internal sealed class ServerPointsToOwnBindRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1034", "server-points-to-own-bind", Severity.Error, "A server that leads back to its own frontend.");

    public void Check(AnalysisState state)
    {
        var binds = new Dictionary<int, List<(string Host, ProxyDraft Proxy, BindDraft Bind)>>();
        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var bind in proxy.Binds)
            {
                if (bind.Address is { IsKnown: true, Value: { } text } && !bind.Params.IsElsewhere
                    && Address.Parse(text) is { IsOk: true, HasPortSyntax: true, PortLow: > 0 } address)
                {
                    Add(binds, address.PortLow, (address.IsAny ? "" : address.Host, proxy, bind));
                }
            }
        }

        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var server in proxy.Servers)
            {
                Check(state, proxy, server, binds);
            }
        }
    }

    private static void Check(AnalysisState state, ProxyDraft proxy, ServerDraft server, Dictionary<int, List<(string Host, ProxyDraft Proxy, BindDraft Bind)>> binds)
    {
        if (server.IsFromTemplate || server.Address is not { IsKnown: true, Value: { } text }
            || Address.Parse(text) is not { IsOk: true, PortKind: PortKind.Fixed, PortLow: > 0 } address || !binds.TryGetValue(address.PortLow, out var same))
        {
            return;
        }

        var isLocal = address.Host is "127.0.0.1" or "localhost" or "::1";
        foreach (var (host, frontend, bind) in same)
        {
            if ((host == address.Host || (host.Length == 0 && isLocal)) && LeadsTo(frontend, proxy))
            {
                state.Report.Add(
                    Descriptor,
                    server.Address.Where,
                    $"server \"{server.Name}\" is \"{frontend.Name}\" itself: each request comes back until no connection is left",
                    bind.Address.Where,
                    "bound here");
                return;
            }
        }
    }

    private static bool LeadsTo(ProxyDraft frontend, ProxyDraft backend) =>
        frontend.DefaultBackend is { } setting ? setting is { IsKnown: true } && setting.Value == backend.Name : frontend == backend;

    private static void Add(
        Dictionary<int, List<(string Host, ProxyDraft Proxy, BindDraft Bind)>> binds, int port, (string Host, ProxyDraft Proxy, BindDraft Bind) one)
    {
        if (!binds.TryGetValue(port, out var list))
        {
            binds.Add(port, list = []);
        }

        list.Add(one);
    }
}
