using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Actions that answer the client themselves (section 4.4).</summary>
internal static class ReplyActions
{
    private static readonly Argument Body = RuleArg.Options(
        ("status", [Arg.LaxNumber("code")]),
        ("deny_status", [Arg.LaxNumber("code")]),
        ("content-type", [Arg.Text("type")]),
        ("default-errorfiles", []),
        ("errorfile", [Arg.Text("file")]),
        ("errorfiles", [Arg.Name("name")]),
        ("file", [Arg.Text("file")]),
        ("lf-file", [Arg.Text("file")]),
        ("string", [Arg.Text("str")]),
        ("lf-string", [RuleArg.Format()]),
        ("hdr", [Arg.Text("name"), RuleArg.Format()]));

    public static readonly Argument[] RedirectArguments =
    [
        RuleArg.Keywords(
            HaproxyChecks.BadRedirect,
            ("location", [RuleArg.Format("loc")]),
            ("prefix", [RuleArg.Format("pfx")]),
            ("scheme", [RuleArg.Format("sch")]),
            ("code", [new ChoiceArgument("code", HaproxyChecks.BadRedirect, "301", "302", "303", "307", "308")]),
            ("set-cookie", [Arg.Text("name[=value]")]),
            ("set-cookie-fmt", [RuleArg.Format()]),
            ("clear-cookie", [Arg.Text("name[=]")]),
            ("drop-query", []),
            ("append-slash", []),
            ("keep-query", []),
            ("ignore-empty", [])),
    ];

    /// <summary><c>http-error</c> has the status first.</summary>
    public static readonly Argument[] ErrorArguments = [new ReplyArgument(Body) { NeedsStatus = true }];

    private static readonly Argument Reply = new ReplyArgument(Body);

    public static ActionSpec[] All =>
    [
        new("deny", RuleSet.HttpRequest | RuleSet.HttpResponse, "Refuses the message with an error answer.", Reply) { IsFinal = true },
        new("tarpit", RuleSet.HttpRequest, "Refuses the request after a while.", Reply) { IsFinal = true },
        new("return", RuleSet.HttpRequest | RuleSet.HttpResponse, "Answers the request.", Reply) { IsFinal = true, Since = 202 },
        new("redirect", RuleSet.HttpRequest | RuleSet.HttpResponse, "Sends the client to another place.", RedirectArguments) { IsFinal = true },
        new("cache-use", RuleSet.HttpRequest, "Answers from a cache if it can.", Arg.Name("name"), RuleArg.Options(("no-early-hints", []))) { Since = 108 },
        new("cache-store", RuleSet.HttpResponse, "Keeps the response in a cache.", Arg.Name("name")) { Since = 108 },
    ];
}
