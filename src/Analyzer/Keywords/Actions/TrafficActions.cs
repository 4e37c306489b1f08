using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Actions on priority, bandwidth, time-outs and logging of a stream (section 4.4).</summary>
internal static class TrafficActions
{
    private const RuleSet Contents = RuleSet.TcpContent | RuleSet.TcpResponse | RuleSet.HttpRequest | RuleSet.HttpResponse;
    private const RuleSet Requests = RuleSet.TcpContent | RuleSet.HttpRequest;

    public static ActionSpec[] All =>
    [
        new("set-log-level", Contents | RuleSet.HttpAfterResponse, "Changes the level of the stream's log line.",
            new ChoiceArgument("level", HaproxyChecks.BadAction, "emerg", "alert", "crit", "err", "warning", "notice", "info", "debug", "silent")),
        new("set-nice", Contents, "Changes how eagerly the stream is worked on.", Arg.LaxNumber("nice", -1024, 1024)),
        new("set-priority-class", Requests, "Sets the class in the queue.", RuleArg.Expression()) { Since = 109 },
        new("set-priority-offset", Requests, "Moves the request forward or back in the queue.", RuleArg.Expression()) { Since = 109 },
        new("set-retries", Requests, "Changes the number of attempts.", RuleArg.NumberOrExpression("int")) { Since = 302 },
        new("set-bandwidth-limit", Contents, "Changes a bandwidth limit.",
            Arg.Name("name"), RuleArg.Options(("limit", [RuleArg.NumberOrExpression("size")]), ("period", [RuleArg.TimeOrExpression("time")]))) { Since = 207 },
        new("set-timeout", RuleSet.HttpRequest | RuleSet.HttpResponse, "Changes a time-out of the stream.",
            new ChoiceArgument("timeout", HaproxyChecks.BadActionValue, "client", "connect", "queue", "server", "tarpit", "tunnel"),
            RuleArg.TimeOrExpression("timeout")) { Since = 204 },
    ];
}
