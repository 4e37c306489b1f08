namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Actions that end the evaluation of rules, hold it up or hand the stream over (section 4.4).</summary>
internal static class FlowActions
{
    private const RuleSet Accepting = RuleSet.QuicInitial | RuleSet.TcpRequest | RuleSet.TcpResponse;

    public static ActionSpec[] All =>
    [
        new("accept", Accepting, "Ends the list: the connection or content may pass.") { IsFinal = true },
        new("allow", RuleSet.Http, "Ends the list: the message may pass.") { IsFinal = true },
        new("reject", RuleSet.QuicInitial | RuleSet.TcpRequest | RuleSet.TcpResponse | RuleSet.HttpRequest, "Closes the connection without an answer.") { IsFinal = true },
        new("close", RuleSet.TcpResponse, "Closes the connection to the server.") { IsFinal = true },
        new("silent-drop", RuleSet.All & ~RuleSet.HttpAfterResponse, "Forgets the connection without telling the client.",
            RuleArg.Options(("rst-ttl", [Arg.LaxNumber("ttl")]))) { IsFinal = true, Since = 106 },
        new("dgram-drop", RuleSet.QuicInitial, "Drops the first datagram without an answer.") { IsFinal = true, Since = 301 },
        new("send-retry", RuleSet.QuicInitial, "Asks the client to prove its address.") { IsFinal = true, Since = 301 },
        new("auth", RuleSet.HttpRequest, "Asks the client for name and password.", RuleArg.Options(("realm", [Arg.Text("realm")]))) { IsFinal = true },
        new("pause", RuleSet.HttpRequest | RuleSet.HttpResponse, "Waits before the next rule.", RuleArg.TimeOrExpression("timeout")) { Since = 302 },
        new("use-service", RuleSet.TcpContent | RuleSet.HttpRequest, "Lets a service inside HAProxy answer.", Arg.Name("service-name")) { IsFinal = true, Since = 106 },
        new("switch-mode", RuleSet.TcpContent, "Goes on in another protocol.",
            new ChoiceArgument("mode", Analyzer.Rules.HaproxyChecks.BadSwitchMode, "http"), RuleArg.Options(("proto", [Arg.Text("name")]))) { Since = 203 },
        new("wait-for-body", RuleSet.HttpRequest | RuleSet.HttpResponse, "Waits until the body is there.",
            RuleArg.Options(("time", [Arg.Time("time")]), ("at-least", [Arg.Text("bytes")]), ("use-large-buffer", []))) { Since = 204 },
        new("wait-for-handshake", RuleSet.HttpRequest, "Waits until the TLS handshake has ended.") { Since = 200 },
        new("disable-l7-retry", RuleSet.HttpRequest, "Forbids to send this request a second time.") { Since = 200 },
        new("strict-mode", RuleSet.Http, "Whether a rewrite that fails is an error.", new ChoiceArgument("switch", Analyzer.Rules.HaproxyChecks.BadAction, "on", "off")) { Since = 202 },
        new("do-log", RuleSet.QuicInitial | RuleSet.All, "Writes a log line now.", RuleArg.Options(("profile", [Arg.Name("log_profile")]))) { Since = 301 },
        new("send-spoe-group", RuleSet.TcpContent | RuleSet.TcpResponse | RuleSet.HttpRequest | RuleSet.HttpResponse, "Sends messages to an offload agent.",
            Arg.Name("engine-name"), Arg.Name("group-name")) { Since = 108 },
    ];
}
