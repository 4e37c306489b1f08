using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.ServerParams>;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary>Parameters of which requests a server gets, and how it is named (section 5.2).</summary>
internal static class ServerLoadParameters
{
    private const int HeaviestWeight = 256;
    private const int LongestGuid = 127;

    public static ParameterSpec<ServerParams>[] All =>
    [
        Flag("backup", 0, server => server.Backup = true, "Takes requests only when no other server can."),
        Flag("no-backup", 108, server => server.Backup = false, "Takes requests like any other server."),
        Flag("disabled", 0, server => server.Disabled = true, "Starts in maintenance."),
        Flag("enabled", 108, server => server.Disabled = false, "Starts ready for requests."),
        Compiled("weight", 0, Arg.LaxNumber("weight", max: HeaviestWeight, check: HaproxyChecks.BadWeight), (server, weight) => server.Weight = weight,
            "Share of the requests, 0 to 256."),
        Compiled("maxconn", 0, Arg.LaxNumber("conns"), (server, count) => server.Maxconn = count, "Requests at the same time; more wait in the queue."),
        Compiled("maxqueue", 0, Arg.LaxNumber("conns"), (server, count) => server.Maxqueue = count, "Longest queue; beyond it requests go elsewhere."),
        NotYet("minconn", 0, Arg.LaxNumber("conns"), "Lowest limit of a maxconn that follows the load."),
        NotYet("strict-maxconn", 302, "Counts connections rather than requests for maxconn."),
        NotYet("slowstart", 0, new TimeArgument("delay", 0, warnsTiny: false), "Time in which a server that came up gets its full share."),
        NotYet("hash-key", 301, Arg.OneOf("key", HaproxyChecks.BadServerWord, "id", "id32", "guid", "addr", "addr-port"), "What consistent hashing knows the server by."),
        NotYet("shard", 207, Arg.LaxNumber("shard"), "Part of the peers' updates that the server gets."),
        NotYet("cookie", 0, Arg.Text("value"), "Value of the persistence cookie."),
        NotYet("redir", 0, Arg.Text("prefix"), "Redirects GET and HEAD requests to the server itself."),
        NotYet("stick", 108, "Lets stick rules learn the server."),
        NotYet("non-stick", 0, "Keeps stick rules from learning the server."),
        NotYet("id", 0, Arg.LaxNumber("id", min: 1, check: HaproxyChecks.BadServerId), "Number of the server in statistics and stick tables.") with { IsOfOneLine = true },
        NotYet("guid", 300, Arg.Judged("identifier", HaproxyChecks.BadServerId, GuidProblem), "Global identifier of the server.") with { IsOfOneLine = true },
    ];

    private static string? GuidProblem(string text, int version)
    {
        if (text.Length > LongestGuid)
        {
            return "the longest identifier has 127 characters";
        }

        foreach (var ch in text)
        {
            if (!char.IsAsciiLetterOrDigit(ch) && ch is not ('-' or '_' or '.' or ':'))
            {
                return "expected letters, digits, \".\", \"_\", \"-\" or \":\"";
            }
        }

        return null;
    }
}
