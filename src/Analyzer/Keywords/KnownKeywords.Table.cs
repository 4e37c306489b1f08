namespace CfgCompiler.Analyzer.Keywords;

internal static partial class KnownKeywords
{
    /// <summary>
    /// One keyword a line: first word, the sections that have it in HAProxy 3.5, those in 2.6, and those where it is
    /// ignored with a warning, as hexadecimal <see cref="Section"/> sets; global and proxies only. Keywords with an entry of their own stand here too,
    /// for the sections where they mean something else.
    /// </summary>
    private const string Table = """

        acl 1e 1e 0
        bind c c 10
        default-server 1a 1a 0
        error-log-format 1e 1e 0
        http-after-response 1e 1e 0
        http-check 1a 1a 4
        http-error 1e 1e 0
        http-request 1e 1e 0
        http-response 1e 1e 0
        log-format 1e 1e 0
        log-format-sd 1e 1e 0
        monitor c c 10
        quic-initial e 0 0
        redirect 1c 1c 0
        server 18 18 0
        server-template 18 18 0
        ssl-f-use 1e 0 0
        stick 18 18 4
        stick-table 1c 1c 0
        tcp-check 1a 1a 4
        tcp-request 1e 1e 0
        tcp-response 1e 1e 0
        unique-id-format 1e 1e 0
        use-server 18 18 4
        use_backend c c 10
        usesrc 1e 1e 0

        """;
}
