namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Actions on the connections of a stream (section 4.4).</summary>
internal static class ConnectionActions
{
    private const RuleSet Addresses = RuleSet.TcpRequest | RuleSet.HttpRequest;
    private const RuleSet Marks = RuleSet.TcpRequest | RuleSet.TcpResponse | RuleSet.HttpRequest | RuleSet.HttpResponse;
    private const RuleSet Server = RuleSet.TcpContent | RuleSet.HttpRequest;

    public static ActionSpec[] All =>
    [
        new("expect-proxy", RuleSet.TcpConnection, "Expects a PROXY header before the data.", new ChoiceArgument("layer", Analyzer.Rules.HaproxyChecks.BadSwitchMode, "layer4")),
        new("expect-netscaler-cip", RuleSet.TcpConnection, "Expects a NetScaler header before the data.", new ChoiceArgument("layer", Analyzer.Rules.HaproxyChecks.BadSwitchMode, "layer4")) { Since = 107 },
        new("attach-srv", RuleSet.TcpSession, "Makes the connection one of a server's own.", Arg.Name("srv"), RuleArg.Options(("name", [RuleArg.Expression()]))) { Since = 209 },
        new("set-src", Addresses, "Replaces the client's address.", RuleArg.Expression()) { Since = 106 },
        new("set-src-port", Addresses, "Replaces the client's port.", RuleArg.Expression()) { Since = 106 },
        new("set-dst", Addresses, "Replaces the destination address.", RuleArg.Expression()) { Since = 106 },
        new("set-dst-port", Addresses, "Replaces the destination port.", RuleArg.Expression()) { Since = 106 },
        new("set-mark", Marks, "Marks packets to the client for the system's filter.", RuleArg.NumberOrLaterExpression("mark", 300)) { Deprecation = new Deprecation(300, "set-fc-mark") },
        new("set-tos", Marks, "Sets the TOS or DSCP field of packets to the client.", RuleArg.NumberOrLaterExpression("tos", 300)) { Deprecation = new Deprecation(300, "set-fc-tos") },
        new("set-fc-mark", Marks, "Marks packets to the client for the system's filter.", RuleArg.NumberOrExpression("mark")) { Since = 300 },
        new("set-fc-tos", Marks, "Sets the TOS or DSCP field of packets to the client.", RuleArg.NumberOrExpression("tos")) { Since = 300 },
        new("set-bc-mark", Server, "Marks packets to the server for the system's filter.", RuleArg.NumberOrExpression("mark")) { Since = 300 },
        new("set-bc-tos", Server, "Sets the TOS or DSCP field of packets to the server.", RuleArg.NumberOrExpression("tos")) { Since = 300 },
        new("do-resolve", Server, "Looks a name up and keeps the address in a variable.", RuleArg.Expression()) { Parentheses = ActionInside.Resolve, Since = 200 },
    ];
}
