using CfgCompiler.Analyzer.Keywords.Bind;
using CfgCompiler.Analyzer.Keywords.Server;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Keywords that HAProxy has removed and cfgc does not compile either.</summary>
internal static class RemovedKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;

    private static readonly string[] HeaderRules =
    [
        "reqadd", "reqallow", "reqdel", "reqdeny", "reqiallow", "reqidel", "reqideny", "reqipass", "reqirep", "reqitarpit", "reqpass",
        "reqrep", "reqtarpit", "rspadd", "rspdel", "rspdeny", "rspidel", "rspideny", "rspirep", "rsprep",
    ];

    public static KeywordSpec[] All =>
    [
        .. Array.ConvertAll(HeaderRules, HeaderRule),
        Gone("block", Both, 201, "http-request deny", "HP-REM-02", "Refused requests by a condition."),
        Gone("appsession", Both, 106, "stick-table", "HP-REM-04", "Kept a session on its server by a cookie."),
        Gone("monitor-net", Both, 203, "http-request return status 200 if { src <network> }", "HP-REM-05", "Answered a monitoring network."),
        Gone("bind-process", Both, 207, "bind thread", "HP-REM-07", "Chose the processes that serve the proxy.")
            with
            {
                Deprecation = new Deprecation(205, "bind thread") { IsWarned = true },
                Binding = Binding(Arg.Judged("set of processes", HaproxyChecks.BadChoice, ProcessSets.ProblemOfProcesses).Optional()),
                IgnoresExtra = true,
            },
        Gone("nbproc", Section.Global, 205, "nbthread", "HP-REM-07", "Number of processes."),
        Gone("tune.chksize", Section.Global, 205, "tune.bufsize", "HP-REM-09", "Buffer size of health checks."),
        Gone("dispatch", Section.Proxies, 305, "server", "HP-REM-10", "The one address that requests go to.")
            with { Binding = Binding(new AddressArgument("dispatch", HaproxyChecks.BadServerAddress, needsPort: true)) },
        Gone("transparent", Both, 305, "server with address \"*\"", "HP-REM-10", "Sent requests to their original destination."),
        Gone("master-worker", Section.Global, 305, "the option -W", "HP-REM-10", "Ran a master process."),
        Gone("grace", Both, 205, "hard-stop-after", "HP-REM-08", "Delay before a stop."),
        Gone("option forceclose", Both, 200, "option httpclose", "HP-REM-06", "Closed connections after each response.") with { CanNegate = true },
        Gone("option http-tunnel", Both, 201, "option http-keep-alive", "HP-REM-06", "Looked at the first request only.") with { CanNegate = true },
        Gone("option http_proxy", Both, 205, "http-request set-dst", "HP-REM-06", "Connected to the address in the request.") with { CanNegate = true },
        Gone("option transparent", Both, 305, "server with address \"*\"", "HP-REM-10", "Sent requests to their original destination.")
            with { CanNegate = true, Before = (305, Section.Frontend), IgnoredCheck = HaproxyChecks.NoBackendSide },
        Gone("option http-use-htx", Both, 202, null, "HP-REM-06", "Chose how messages are held inside.") with { CanNegate = true },
    ];

    /// <summary>What is read where a version still takes the keyword.</summary>
    private static KeywordBinding Binding<T>(Argument<T> argument) => KeywordBinding.Of(argument, static (_, _) => { });

    private static KeywordSpec HeaderRule(string name) => Gone(
        name,
        Both,
        201,
        name.StartsWith("rsp", StringComparison.Ordinal) ? "http-response" : "http-request",
        "HP-REM-01",
        "Changed or judged headers by a regular expression.");

    private static KeywordSpec Gone(string name, Section sections, int version, string? replacement, string check, string summary) =>
        Keyword.NotYet(name, sections, summary) with { Removal = new Removal(version, replacement, check) };
}
