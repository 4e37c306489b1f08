using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0077: without these timeouts connections stay for ever; HAProxy warns about each proxy.</summary>
internal sealed class MissingTimeoutsRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var missing = proxy.IsOpen || proxy.Own.Contains("disabled") ? [] : MissingIn(proxy);
            if (missing.Count > 0)
            {
                state.Report.Add(
                    HaproxyChecks.MissingTimeouts,
                    proxy.Where,
                    $"{SectionNames.Of(proxy.Section)} \"{proxy.Name}\" lacks {string.Join(" and ", missing.Select(name => $"\"timeout {name}\""))}");
            }
        }
    }

    private static List<string> MissingIn(ProxyDraft proxy)
    {
        var missing = new List<string>();
        if (proxy.HasFrontend && !IsSet(proxy, "client"))
        {
            missing.Add("client");
        }

        if (proxy.HasBackend && proxy.Servers.Count > 0)
        {
            if (!IsSet(proxy, "connect"))
            {
                missing.Add("connect");
            }

            if (!IsSet(proxy, "server") && (proxy.Mode?.Value == "http" || !IsSet(proxy, "tunnel")))
            {
                missing.Add("server");
            }
        }

        return missing;
    }

    private static bool IsSet(ProxyDraft proxy, string name) =>
        proxy.Timeouts.GetValueOrDefault($"timeout {name}") is { } timeout && (!timeout.IsKnown || timeout.Value > 0);
}
