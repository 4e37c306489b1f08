namespace CfgCompiler.Differential.Tests;

/// <summary>The configurations of the cases: one frontend, one backend, what differs is given.</summary>
internal static class Cfgs
{
    public static string Text(string defaults = "", string frontend = "", string backend = "", string server = "", int servers = 1)
    {
        var lines = new List<string>
        {
            "global",
            "    log \"127.0.0.1:${LOG_PORT}\" local0 info",
            "    nbthread 1",
            "    maxconn 200",
            "defaults",
            "    log global",
            "    mode http",
            "    option httplog",
            "    timeout connect 1s",
            "    timeout client 2s",
            "    timeout server 2s",
        };
        lines.AddRange(Indent(defaults));
        lines.AddRange(["frontend fe", "    bind \"127.0.0.1:${LB_PORT}\""]);
        lines.AddRange(Indent(frontend));
        lines.AddRange(["    default_backend be", "backend be", "    balance roundrobin"]);
        lines.AddRange(Indent(backend));
        for (var number = 1; number <= servers; number++)
        {
            lines.Add($"    server s{number} \"127.0.0.1:${{S{number}_PORT}}\" {server}".TrimEnd());
        }

        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Indent(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static line => "    " + line);
}
