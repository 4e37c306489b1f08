namespace CfgCompiler.Analyzer.Keywords;

internal static partial class KnownKeywords
{
    /// <summary>
    /// One keyword a line: first word, the sections that have it in HAProxy 3.5, those in 2.6, and those where it is
    /// ignored with a warning, as hexadecimal <see cref="Section"/> sets; global and proxies only. Keywords with an entry of their own stand here too,
    /// for the sections where they mean something else.
    /// </summary>
    private const string Table = """

        bind c c 10
        default-server 1a 1a 0
        http-check 1a 1a 4
        server 18 18 0
        server-template 18 18 0
        stick 18 18 4
        stick-table 1c 1c 0
        tcp-check 1a 1a 4
        use-server 18 18 4
        usesrc 1e 1e 0

        """;
}
