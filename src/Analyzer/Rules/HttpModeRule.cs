using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0090, CFG0091, CFG0104: what only HTTP proxies can do, in a TCP proxy.</summary>
internal sealed class HttpModeRule : IRule
{
    /// <summary>First words, but for options.</summary>
    private static readonly string[] Statements =
    [
        "http-request", "http-response", "http-after-response", "redirect", "monitor-uri", "stats", "cookie",
    ];

    private static readonly string[] Options =
    [
        "forwardfor", "http-buffer-request", "http-ignore-probes", "http-no-delay", "originalto", "accept-invalid-http-request",
        "accept-invalid-http-response", "accept-unsafe-violations-in-http-request", "accept-unsafe-violations-in-http-response",
        "http-pretend-keepalive", "checkcache", "http-use-proxy-header",
    ];

    private static readonly string[] Hashes = ["uri", "url_param", "hdr"];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || proxy.Own.Contains("disabled") || (proxy.Mode?.Value ?? "tcp") != "tcp" || proxy.Mode is { IsKnown: false })
            {
                continue;
            }

            CheckLines(state, proxy);
            if (proxy is { HasFrontend: true, LogFormat: { Value: "httplog" or "httpslog" or "httplog clf" } format })
            {
                state.Report.Add(
                    HaproxyChecks.HttpLogInTcpMode,
                    format.Where,
                    $"\"option {format.Value}\" needs mode http, which \"{proxy.Name}\" has not; it logs as \"option tcplog\"");
            }

            if (proxy is { HasBackend: true, Balance: { Value: { } algorithm } balance } && Array.IndexOf(Hashes, algorithm) >= 0)
            {
                state.Report.Add(
                    HaproxyChecks.HashInTcpMode, balance.Where, $"\"balance {algorithm}\" needs mode http, which \"{proxy.Name}\" has not; it takes servers in turn");
            }
        }
    }

    private static void CheckLines(AnalysisState state, ProxyDraft proxy)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, line) in EffectiveLines.Of(proxy))
        {
            if (What(name) is { } what && Applies(proxy, what, line) && reported.Add(what))
            {
                var where = proxy.Lines.Contains(line) ? line.Where : proxy.Where;
                state.Report.Add(HaproxyChecks.NeedsHttpMode, where, $"\"{what}\" has no effect in \"{proxy.Name}\", whose mode is tcp; it needs mode http");
            }
        }
    }

    private static string? What(string name)
    {
        if (name.StartsWith("option ", StringComparison.Ordinal))
        {
            return Array.IndexOf(Options, name["option ".Length..]) >= 0 ? name : null;
        }

        if (name == "capture cookie")
        {
            return name;
        }

        var first = name.IndexOf(' ') is > 0 and var blank ? name[..blank] : name;
        return Array.IndexOf(Statements, first) >= 0 ? first : null;
    }

    /// <summary>Options and statements of one side do not matter for proxies without it.</summary>
    private static bool Applies(ProxyDraft proxy, string what, BoundLine line) => what switch
    {
        "cookie" => proxy.HasBackend,
        "monitor-uri" or "capture cookie" => proxy.HasFrontend,
        _ => line.Spec is null || (line.Spec.Sections & proxy.Section) != 0,
    };
}
