using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Connection limits and attempts of a proxy (section 4.2).</summary>
internal static class LimitKeywords
{
    /// <summary><c>option redispatch</c> without number: only the last attempt may go to another server.</summary>
    private const int OnLastRetry = -1;

    public static KeywordSpec[] All =>
    [
        Keyword.ForFrontends("maxconn", Arg.LaxNumber("conns"), (line, count) => line.Proxy.Maxconn = count,
            "Connections at the same time that the proxy accepts."),
        Keyword.ForFrontends("backlog", Arg.LaxNumber("conns"), (line, count) => line.Proxy.Backlog = count,
            "Connections that the system may hold before they are accepted."),
        Keyword.ForBackends("fullconn", Arg.LaxNumber("conns"), (line, count) => line.Proxy.Fullconn = count,
            "Load of the backend at which servers with minconn reach their maxconn.") with { Support = Support.NotYet },
        Keyword.ForBackends("retries", Arg.LaxNumber("value"), (line, count) => line.Proxy.Retries = count,
            "Further attempts to connect to a server after a failure."),
        Keyword.ForBackends("option redispatch", Arg.LaxNumber("interval", int.MinValue).Optional(), SetRedispatch,
            "Lets a request go to another server when its own can't be reached.") with { CanNegate = true },
        OldRedispatch("redispatch"),
        OldRedispatch("redisp"),
    ];

    private static KeywordSpec OldRedispatch(string name) =>
        Keyword.ForBackends(name, Arg.None, (line, _) => SetRedispatch(line, null), "Old spelling of option redispatch.")
            with { Removal = new Removal(201, "option redispatch", "HP-REM-03") };

    private static void SetRedispatch(LineContext line, Setting<int>? interval) =>
        line.Proxy.RedispatchInterval = line.IsNegated
            ? Setting<int>.Fixed(0, line.Line, line.KeywordLocation)
            : interval ?? Setting<int>.Fixed(OnLastRetry, line.Line, line.KeywordLocation);
}
