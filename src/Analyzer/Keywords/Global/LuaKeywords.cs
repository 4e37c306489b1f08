namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary>Lua, which a compiled proxy does not have.</summary>
internal static class LuaKeywords
{
    private static readonly Support NotInAProxy = Support.Rejected("a compiled proxy runs no Lua");

    public static KeywordSpec[] All =>
    [
        Keyword.Judged("lua-load", Section.Global, 106, Arg.Words("value", min: 1),
            "Runs a Lua file at start.") with { Support = NotInAProxy },
        Keyword.Judged("lua-load-per-thread", Section.Global, 204, Arg.Words("value", min: 1),
            "Runs a Lua file at start, in each thread.") with { Support = NotInAProxy },
        Keyword.Judged("lua-prepend-path", Section.Global, 202, Arg.Text("path").Then(Arg.Choice("kind", "path", "cpath").Optional()),
            "Where Lua looks for modules.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.bool-sample-conversion", Section.Global, 302, Arg.Choice("value", "normal", "pre-3.1-bug"),
            "How Lua sees boolean samples.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.burst-timeout", Section.Global, 208, Arg.Time("time"),
            "Longest time of a Lua function without a pause.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.forced-yield", Section.Global, 106, Arg.LaxNumber("number", min: 0),
            "Lua instructions before a pause.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.log.loggers", Section.Global, 209, Arg.OnOff(),
            "Lua's messages go to the loggers.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.log.stderr", Section.Global, 209, Arg.Choice("value", "on", "auto", "off"),
            "Lua's messages go to standard error.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.maxmem", Section.Global, 106, Arg.LaxNumber("number", min: 0),
            "Memory for Lua in megabytes.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.openlibs", Section.Global, 304, Arg.Words("value"),
            "Lua's standard libraries that are loaded.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.service-timeout", Section.Global, 106, Arg.Time("time"),
            "Longest time of a Lua service.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.session-timeout", Section.Global, 106, Arg.Time("time"),
            "Longest time of Lua actions in a session.") with { Support = NotInAProxy },
        Keyword.Judged("tune.lua.task-timeout", Section.Global, 106, Arg.Time("time"),
            "Longest time of a Lua task.") with { Support = NotInAProxy },
    ];
}
