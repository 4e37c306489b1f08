namespace CfgCompiler.Scenario.Tests;

/// <summary>The configuration of the scenarios: a cluster as people run it, with what differs given.</summary>
internal static class ScenarioCfg
{
    public const string Get = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";

    public static string Text(int servers, string server = "", string defaults = "", string listen = "", int nbthread = 2)
    {
        string[] lines =
        [
            "global",
            "    log \"127.0.0.1:${LOG_PORT}\" local0 info",
            $"    nbthread {nbthread}",
            "    maxconn 400",
            "defaults",
            "    log global",
            "    mode http",
            "    option httplog",
            "    option redispatch",
            "    retries 3",
            "    timeout connect 2s",
            "    timeout client 5s",
            "    timeout server 5s",
            .. Indent(defaults),
            "listen web",
            "    bind \"127.0.0.1:${LB_PORT}\"",
            "    balance roundrobin",
            .. Indent(listen),
            .. Enumerable.Range(1, servers).Select(number => $"    server s{number} \"127.0.0.1:${{S{number}_PORT}}\" {server}".TrimEnd()),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Indent(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static line => "    " + line);
}
