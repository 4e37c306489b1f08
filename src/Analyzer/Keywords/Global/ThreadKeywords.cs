namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary>Threads and processors (section 3.1 and 3.2).</summary>
internal static class ThreadKeywords
{
    public static KeywordSpec[] All =>
    [
        Keyword.Judged("cpu-affinity", Section.Global, 304, Arg.Words("value", min: 1),
            "How threads are bound to processors."),
        Keyword.Judged("cpu-map", Section.Global, 0, new CpuMapArgument(),
            "Processors of threads."),
        Keyword.Judged("cpu-policy", Section.Global, 302, Arg.Choice("value", "none", "performance", "efficiency", "group-by-cluster", "group-by-2-clusters", "group-by-3-clusters", "group-by-4-clusters", "group-by-ccx", "group-by-2-ccx", "group-by-3-ccx", "group-by-4-ccx", "first-usable-node", "resource"),
            "How processors are chosen.") with { IgnoresExtra = true },
        Keyword.Judged("cpu-set", Section.Global, 302, new CpuSetArgument(),
            "Processors that may be used."),
        Keyword.Judged("max-threads-per-group", Section.Global, 304, Arg.Number("number", min: 1, max: 64),
            "Threads in a group.") with { IgnoresExtra = true },
        Keyword.Judged("numa-cpu-mapping", Section.Global, 204, Arg.None,
            "Stays on one NUMA node.") with { CanNegate = true },
        Keyword.Judged("thread-group", Section.Global, 205, Arg.Words("value", min: 1),
            "Threads of a group."),
        Keyword.Judged("thread-groups", Section.Global, 205, Arg.Number("number", min: 1, max: 1024),
            "Groups that threads are divided into."),
        Keyword.Judged("thread-hard-limit", Section.Global, 300, Arg.Number("number", min: 1),
            "Most threads that may be started."),
        Keyword.Judged("busy-polling", Section.Global, 109, Arg.None,
            "Polls without ever sleeping.") with { CanNegate = true },
        Keyword.Judged("stress-level", Section.Global, 302, Arg.Number("number", min: 0, max: 9),
            "Rare paths are taken often, for tests."),
    ];
}
