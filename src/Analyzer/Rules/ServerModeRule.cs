using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0113, CFG0260, CFG0262, CFG0263, CFG0266, CFG0278, CFG0438, CFG0440, CFG0442: parameters of a server that do not fit its proxy or each other.</summary>
internal sealed class ServerModeRule : IRule
{
    private const int SharedCookiesNoted = 300;

    public void Check(AnalysisState state)
    {
        var cookies = new Dictionary<string, ServerDraft>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies)
        {
            cookies.Clear();
            foreach (var server in proxy.Servers)
            {
                if (server.Params.IsOpen)
                {
                    continue;
                }

                CheckMode(state, proxy, server);
                CheckCookie(state, cookies, server);
                CheckAgent(state, server);
                CheckHealth(state, proxy, server);
                CheckTfo(state, proxy, server);
            }
        }
    }

    private static void CheckMode(AnalysisState state, ProxyDraft proxy, ServerDraft server)
    {
        if (proxy.IsOpen || proxy.ModeText is not ("tcp" or "http"))
        {
            return;
        }

        if (proxy.ModeText == "tcp" && server.Params.Last("redir") is { } redirect)
        {
            state.Report.Add(HaproxyChecks.RedirectWithoutHttp, Own(server, redirect), $"server \"{server.Name}\" has a redirect prefix, and \"{proxy.Name}\" is not HTTP");
        }
        else if (proxy.ModeText == "tcp" && server.Params.Last("cookie") is { } cookie)
        {
            state.Report.Add(HaproxyChecks.CookieWithoutHttp, Own(server, cookie), $"the cookie of server \"{server.Name}\" is ignored: \"{proxy.Name}\" is not HTTP");
        }

        if (server.Params.Last("proto") is { Value: { } name } proto && !Multiplexers.Fits(name, proxy.ModeText, isFrontend: false))
        {
            state.Report.Add(HaproxyChecks.BadServerProto, Own(server, proto), $"\"proto {name}\" does not fit mode {proxy.ModeText}");
        }
    }

    private static void CheckCookie(AnalysisState state, Dictionary<string, ServerDraft> cookies, ServerDraft server)
    {
        if (server.Params.Weight is { IsKnown: true, Value: 0 } weight)
        {
            state.Report.Add(HaproxyChecks.ZeroWeight, weight.Where, $"server \"{server.Name}\" has weight 0: load balancing never chooses it");
        }

        if (server.Params.Backup || server.IsFromTemplate || state.Version < SharedCookiesNoted || server.Params.Last("cookie") is not { Value: { } value } cookie)
        {
            return;
        }

        if (!cookies.TryAdd(value, server))
        {
            state.Report.Add(
                HaproxyChecks.SharedCookie,
                Own(server, cookie),
                $"server \"{cookies[value].Name}\" has the cookie value \"{value}\" too: clients may change servers",
                cookies[value].NameWhere,
                "that server");
        }
    }

    private static void CheckAgent(AnalysisState state, ServerDraft server)
    {
        if (!server.Params.IsOn("agent-check", "no-agent-check") || server.Params.Last("agent-check") is not { } check)
        {
            return;
        }

        if (server.Params.Last("agent-port") is not { } port || (port.Value is { } text && (text.Length == 0 || text[0] is < '1' or > '9')))
        {
            state.Report.Add(HaproxyChecks.BadAgent, Own(server, check), $"server \"{server.Name}\" has an agent check without \"agent-port\"");
        }
    }

    private static void CheckHealth(AnalysisState state, ProxyDraft proxy, ServerDraft server)
    {
        if (!server.Params.Check || proxy.IsOpen)
        {
            return;
        }

        var proto = server.Params.Last("check-proto");
        var reuse = server.Params.IsOn("check-reuse-pool", "no-check-reuse-pool") ? server.Params.Last("check-reuse-pool") : null;
        if (proto is null && reuse is null)
        {
            return;
        }

        var isHttp = proxy.HasOption("httpchk") || proxy.HealthCheck is not null || RuleLines.WithDefaults(proxy).Any(static line => line.Name == "option httpchk");
        if (proto is { Value: "h1" or "h2" or "fcgi" or "none" } && (proto.Value == "none") == isHttp)
        {
            state.Report.Add(HaproxyChecks.BadCheckProto, Own(server, proto), $"\"check-proto {proto.Value}\" does not fit a check that is {(isHttp ? "" : "not ")}HTTP");
        }

        if (reuse is not null)
        {
            var keepsNone = proxy.HttpReuse?.Value is null or "never" or "safe";
            if (!isHttp || keepsNone)
            {
                state.Report.Add(
                    HaproxyChecks.CheckReuseUseless,
                    Own(server, reuse),
                    isHttp ? "\"check-reuse-pool\" has no effect with this \"http-reuse\"" : "\"check-reuse-pool\" has an effect on HTTP checks only");
            }
        }
    }

    private static void CheckTfo(AnalysisState state, ProxyDraft proxy, ServerDraft server)
    {
        if (!server.Params.IsOn("tfo", "no-tfo") || proxy.IsOpen || server.Params.Last("tfo") is not { } tfo)
        {
            return;
        }

        var retry = proxy.Lines.Concat(proxy.Defaults?.Lines ?? []).FirstOrDefault(static line => line.Name == "retry-on");
        var words = retry?.Arguments.ToArray().Select(static word => word.Value ?? "all-retryable-errors").ToArray() ?? [];
        if (!words.Contains("all-retryable-errors") && !(words.Contains("conn-failure") && words.Contains("empty-response") && words.Contains("response-timeout")))
        {
            state.Report.Add(
                HaproxyChecks.TfoWithoutRetry,
                Own(server, tfo),
                "\"tfo\" can lose requests; add \"retry-on conn-failure empty-response response-timeout\"");
        }
    }

    /// <summary>A parameter of default-server is reported at the server that it makes wrong.</summary>
    private static Parser.Diagnostics.Location Own(ServerDraft server, BoundParameter parameter) =>
        parameter.IsInherited ? server.NameWhere : parameter.Where;
}
