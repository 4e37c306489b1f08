namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The protocols that <c>proto</c> and <c>check-proto</c> name.</summary>
internal static class Multiplexers
{
    public static string[] Names => ["h1", "h2", "fcgi", "none", "spop", "quic"];

    /// <summary>HAProxy can speak the protocol on that side of a proxy of that mode.</summary>
    public static bool Fits(string name, string mode, bool isFrontend) => name switch
    {
        "none" => mode == "tcp",
        "h1" or "h2" => mode == "http",
        "fcgi" => mode == "http" && !isFrontend,
        "spop" => mode == "spop" && !isFrontend,
        _ => true,
    };
}
