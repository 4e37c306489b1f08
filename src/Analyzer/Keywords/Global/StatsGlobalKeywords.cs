using CfgCompiler.Analyzer.Keywords.Bind;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary>The runtime API's sockets (section 3.1 and 9.3 of the management guide).</summary>
internal static class StatsGlobalKeywords
{
    public static KeywordSpec[] All =>
    [
        Keyword.Judged("stats socket", Section.Global, 0, new StatsSocketArgument(),
            "Socket of the runtime API."),
        Keyword.Judged("stats timeout", Section.Global, 0, Arg.Time("time"),
            "Longest idle time on the runtime API's sockets.") with { IgnoresExtra = true },
        Keyword.Judged("stats maxconn", Section.Global, 0, Arg.LaxNumber("number", min: 1),
            "Connections at the same time on the runtime API's sockets.") with { IgnoresExtra = true },
        Keyword.Judged("stats calculate-max-counters", Section.Global, 300, Arg.Choice("value", "on", "off"),
            "Whether maxima are kept."),
        Keyword.Judged("stats bind-process", Section.Global, 0, Arg.Judged("set of processes", HaproxyChecks.BadStatsSocket, ProcessSets.ProblemOfProcesses),
            "Processes that serve the runtime API.") with { Removal = new Removal(207, "bind thread", "HP-REM-07"), IgnoresExtra = true },
    ];
}
