using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>What HAProxy finds outside of the configuration; only looked for with <c>--check-files</c>.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor BadPatternFile =
        Error("HP-ACL-09", "bad-pattern-file", "A file of patterns that can't be read, or has one that can't be.");

    public static readonly DiagnosticDescriptor BadMapFile =
        Error("HP-SMP-07", "bad-map-file", "A map file that can't be read, or has a line that can't be.");

    public static readonly DiagnosticDescriptor BadCertificate =
        Error("HP-TLS-01", "bad-certificate", "A certificate that can't be read, or has no private key.");

    public static readonly DiagnosticDescriptor BadAuthorities =
        Error("HP-TLS-04", "bad-authorities", "A file of authorities or of revoked certificates that can't be read.");

    public static readonly DiagnosticDescriptor BadTlsFolder =
        Error("HP-TLS-15", "bad-tls-folder", "A folder of the global TLS settings that does not exist.");

    public static readonly DiagnosticDescriptor BadDhParam =
        Error("HP-TLS-16", "bad-dh-param", "A file of DH parameters that can't be read.");

    public static readonly DiagnosticDescriptor BadChroot =
        Note("HP-GLB-08", "bad-chroot", "A chroot folder that does not exist: the check of HAProxy passes, its start does not.");

    public static readonly DiagnosticDescriptor BadSpoeFile =
        Error("HP-FLT-09", "bad-spoe-file", "A configuration of an SPOE engine that can't be read, or has no agent.");

    public static readonly DiagnosticDescriptor LargeErrorFile =
        Warning("HP-RSV-08", "large-errorfile", "An error file that does not fit into a buffer.");

    public static readonly DiagnosticDescriptor BadLuaFile =
        Error("HP-LUA-01", "bad-lua-file", "A Lua file that can't be read.");

    public static readonly DiagnosticDescriptor BadHttpClientFile =
        Error("HP-LUA-07", "bad-httpclient-file", "Authorities of the HTTP client that can't be read.");

    public static readonly DiagnosticDescriptor UnresolvedServer =
        Error("HP-SRV-06", "unresolved-server", "A server whose name has no address, and nothing that lets HAProxy start without.");
}
