namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary>What other global lines there are (section 3.1, 3.2 and 3.3).</summary>
internal static class MiscGlobalKeywords
{
    public static KeywordSpec[] All =>
    [
        Keyword.Judged("anonkey", Section.Global, 207, Arg.Number("number", min: 0),
            "Key by which dumps are made anonymous.") with { IgnoresExtra = true },
        Keyword.Judged("cluster-secret", Section.Global, 206, Arg.Text("value"),
            "Secret shared by the processes of a cluster."),
        Keyword.Judged("debug.counters", Section.Global, 302, Arg.Words("value"),
            "Which debug counters are kept."),
        Keyword.Judged("expose-deprecated-directives", Section.Global, 300, Arg.None,
            "No warnings about deprecated keywords."),
        Keyword.Judged("expose-experimental-directives", Section.Global, 204, Arg.None,
            "Allows experimental keywords."),
        Keyword.Judged("h1-accept-payload-with-any-method", Section.Global, 206, Arg.None,
            "Takes bodies with GET, HEAD and DELETE from HTTP/1.0 clients."),
        Keyword.Judged("h1-case-adjust", Section.Global, 201, Arg.Text("from").Then(Arg.Text("to")),
            "Spelling of a header name towards old clients and servers.") with { IgnoresExtra = true },
        Keyword.Judged("h1-case-adjust-file", Section.Global, 201, Arg.Text("value"),
            "File of spellings of header names."),
        Keyword.Judged("h1-do-not-close-on-insecure-transfer-encoding", Section.Global, 301, Arg.None,
            "Keeps connections on which Content-Length and Transfer-Encoding contradict each other."),
        Keyword.Judged("h2-workaround-bogus-websocket-clients", Section.Global, 205, Arg.None,
            "Hides HTTP/2 WebSockets from clients."),
        Keyword.Judged("http-err-codes", Section.Global, 300, Arg.Words("value", min: 1),
            "Status codes that count as errors.") with { IgnoresExtra = true },
        Keyword.Judged("http-fail-codes", Section.Global, 300, Arg.Words("value", min: 1),
            "Status codes that count as failures."),
        Keyword.Judged("log-send-hostname", Section.Global, 0, Arg.Words("value"),
            "Host name in syslog headers."),
        Keyword.Judged("resetenv", Section.Global, 107, Arg.Words("name"), EnvironmentKeywords.Reset,
            "Removes all environment variables but those named."),
        Keyword.Judged("set-var", Section.Global, 106, new ProcessVariableArgument(isFormat: false),
            "Sets a variable of the process."),
        Keyword.Judged("set-var-fmt", Section.Global, 205, new ProcessVariableArgument(isFormat: true),
            "Sets a variable of the process by a format."),
    ];
}
