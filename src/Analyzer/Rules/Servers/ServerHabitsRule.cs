using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Servers;

/// <summary>CFG1036, CFG1045, CFG1046 and CFG1054: servers that get no requests, or not where they are.</summary>
internal sealed class ServerHabitsRule : IRule
{
    public static readonly DiagnosticDescriptor NamedAsBackend =
        new("CFG1036", "server-name-equals-backend-name", Severity.Info, "A server that is called as its backend.") { IsOffByDefault = true };

    public static readonly DiagnosticDescriptor NoneUsable =
        new("CFG1045", "weight-zero-all", Severity.Warning, "A backend whose servers all get no requests.");

    public static readonly DiagnosticDescriptor LeftDisabled =
        new("CFG1046", "server-disabled-forgotten", Severity.Info, "A server or proxy that is disabled.") { IsOffByDefault = true };

    public static readonly DiagnosticDescriptor WithoutPort =
        new("CFG1054", "server-port-missing", Severity.Warning, "A server without port in an HTTP proxy.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.Lines.Find(static line => line is { Name: "disabled", IsNegated: false }) is { } disabled)
            {
                state.Report.Add(LeftDisabled, disabled.Where, $"\"{ConfigWord.Decode(proxy.Name)}\" is disabled and does nothing; delete it if it is not needed any more");
                continue;
            }

            if (proxy.HasBackend && proxy.Servers.Count > 0)
            {
                CheckServers(state, proxy);
                CheckUse(state, proxy);
                CheckPorts(state, proxy);
            }
        }
    }

    private static void CheckServers(AnalysisState state, ProxyDraft proxy)
    {
        foreach (var server in proxy.Servers)
        {
            if (server.Name == proxy.Name)
            {
                state.Report.Add(NamedAsBackend, server.NameWhere, $"server \"{ConfigWord.Decode(server.Name)}\" is called as its backend, which makes logs and commands hard to read; give it another name");
            }

            if (!server.IsFromTemplate && server.Params.Parameters.FindLast(static parameter => parameter.Name is "disabled" or "enabled") is { Name: "disabled", IsInherited: false } disabled)
            {
                state.Report.Add(LeftDisabled, disabled.Where, $"server \"{ConfigWord.Decode(server.Name)}\" starts disabled and gets no requests; delete it if it is not needed any more");
            }
        }
    }

    /// <summary>A server of weight 0 still gets what persistence or a use-server line sends it.</summary>
    private static void CheckUse(AnalysisState state, ProxyDraft proxy)
    {
        if (proxy.IsOpen || proxy.Servers.Exists(static server => server.Params.IsOpen || server.IsFromTemplate)
            || proxy.Lines.Exists(static line => line.Name is "use-server" or "cookie" or "server-template" or "dispatch" || line.Name.StartsWith("stick", StringComparison.Ordinal)))
        {
            return;
        }

        if (proxy.Servers.TrueForAll(static server => server.Params.Disabled || server.Params.Weight is { IsKnown: true, Value: 0 }))
        {
            state.Report.Add(
                NoneUsable, proxy.Where, $"all servers of \"{ConfigWord.Decode(proxy.Name)}\" are disabled or have weight 0, so that every request is answered with 503 until somebody changes that at run time");
        }
    }

    private static void CheckPorts(AnalysisState state, ProxyDraft proxy)
    {
        if (proxy.ModeText != "http" || proxy.IsOpen || proxy.Lines.Exists(static line => RuleLines.IsAction(line, "set-dst-port") || RuleLines.IsAction(line, "set-dst")))
        {
            return;
        }

        // Records of DNS bring their port, and the address 0.0.0.0 means the client's own destination.
        if (proxy.Servers.Find(static server => Listeners.Parse(server.Address.Value) is { HasPortSyntax: true, PortKind: PortKind.None, IsAny: false } address
            && !address.Host.StartsWith('_') && !server.Params.Has("resolvers")) is { } first)
        {
            state.Report.Add(
                WithoutPort, first.Address.Where, $"server \"{ConfigWord.Decode(first.Name)}\" has no port and is connected to on the port that the client came to; write the port");
        }
    }
}
