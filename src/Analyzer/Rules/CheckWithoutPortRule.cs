using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0431: a health check has to know a port, the server's own, the one of <c>port</c> or that of <c>addr</c>.</summary>
internal sealed class CheckWithoutPortRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || RulesKnowPorts(proxy))
            {
                continue;
            }

            foreach (var server in proxy.Servers)
            {
                if (server.Params is { Check: true, IsCheckedElsewhere: false, CheckPort: null } && !HasPort(server.Address) && !HasPort(server.Params.CheckAddress))
                {
                    state.Report.Add(
                        HaproxyChecks.CheckWithoutPort,
                        server.Address.Where,
                        $"server \"{server.Name}\" is checked and has no port; write <address>:<port> or \"port <port>\"");
                }
            }
        }
    }

    /// <summary>Every connect of the check's rules says its port; rules of a defaults section are not looked into.</summary>
    private static bool RulesKnowPorts(ProxyDraft proxy)
    {
        var rules = proxy.Own.Contains("http-check") || proxy.Own.Contains("tcp-check") ? proxy.Lines.FindAll(static line => line.Name is "http-check" or "tcp-check") : [];
        if (rules.Count == 0)
        {
            return proxy.Mentions("tcp-check") || proxy.Mentions("http-check");
        }

        var connects = rules.FindAll(static line => line.Arguments is [{ Value: "connect" }, ..]);
        return connects.Count > 0 && connects.TrueForAll(static line => line.Line.Words.Any(static word => word.Value is null or "port"));
    }

    private static bool HasPort(Setting<string>? setting)
    {
        if (setting is null)
        {
            return false;
        }

        // The name of an SRV record: its answer has the port.
        var address = Address.Parse(setting.Value);
        return setting.Value?.StartsWith('_') == true || !setting.IsKnown || !address.IsOk || !address.HasPortSyntax || address is { PortKind: PortKind.Fixed, PortLow: > 0 };
    }
}
