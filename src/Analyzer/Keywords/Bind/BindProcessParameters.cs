using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.BindParams>;

namespace CfgCompiler.Analyzer.Keywords.Bind;

/// <summary>Parameters that name, limit and place a listener in the process, and those of CLI sockets (section 5.1).</summary>
internal static class BindProcessParameters
{
    private const int Niceness = 1024;

    public static ParameterSpec<BindParams>[] All =>
    [
        Compiled("name", 0, Arg.Text("name"), (bind, name) => bind.Name = name, "Name of the listener in statistics."),
        Compiled("maxconn", 0, Arg.LaxNumber("conns", check: HaproxyChecks.BadBindNumber), (bind, count) => bind.Maxconn = count,
            "Connections at the same time on this listener."),
        NotYet("id", 0, Arg.Number("id", min: 1, check: HaproxyChecks.BadBindNumber), "Number of the listener in statistics."),
        NotYet("guid-prefix", 300, Arg.Text("prefix"), "Beginning of the listeners' global identifiers."),
        NotYet("label", 302, Arg.Text("label"), "Label that rules can look at."),
        NotYet("nice", 0, Arg.LaxNumber("niceness", -Niceness, Niceness, HaproxyChecks.BadBindNumber), "Scheduling priority of its connections."),
        NotYet("process", 0, Arg.Judged("set of processes", HaproxyChecks.BadBindThread, ProcessSets.ProblemOf), "Chose the processes and threads that serve the listener.") with
        {
            Deprecation = ProcessSets.Deprecation,
            Removal = ProcessSets.Removal,
        },
        NotYet("shards", 205, Arg.Judged("number of shards", HaproxyChecks.BadBindNumber, ShardsProblem), "Sockets that share the address."),
        NotYet("thread", 205, Arg.Judged("set of threads", HaproxyChecks.BadBindThread, ThreadSets.ProblemOf), "Threads that serve the listener."),
        Experimental("nbconn", 209, Arg.LaxNumber("conns", min: 1, check: HaproxyChecks.BadBindNumber), "Connections that a reverse HTTP listener keeps open."),
        NotYet("expose-fd", 108, Arg.OneOf("kind", HaproxyChecks.BadBindCliOption, "listeners"), "Gives the listening sockets to the next process."),
        NotYet("level", 0, Arg.OneOf("level", HaproxyChecks.BadBindCliOption, "user", "operator", "admin"), "What commands on this CLI socket may do."),
        NotYet("severity-output", 108, Arg.OneOf("format", HaproxyChecks.BadBindCliOption, "none", "number", "string"),
            "How answers on this CLI socket show severities."),
    ];

    private static string? ShardsProblem(string text, int version)
    {
        if (text == "by-thread" || (text == "by-group" && version >= 207))
        {
            return null;
        }

        var max = version >= 207 ? 1024 : 64;
        var words = version >= 207 ? ", \"by-thread\" or \"by-group\"" : " or \"by-thread\"";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= max
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"expected 1 to {max}{words}");
    }
}
