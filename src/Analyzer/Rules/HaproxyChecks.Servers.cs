using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-SRV: server, default-server and server-template lines.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor BadServer =
        Error("HP-SRV-01", "bad-server", "A server line without name or address, or with a forbidden character in the name.");

    public static readonly DiagnosticDescriptor DuplicateServer =
        Error("HP-SRV-02", "duplicate-server", "Two servers of one name in a backend.");

    public static readonly DiagnosticDescriptor BadServerId =
        Error("HP-SRV-03", "bad-server-id", "The number or identifier of a server is bad or taken.");

    public static readonly DiagnosticDescriptor UnknownServerParameter =
        Error("HP-SRV-04", "unknown-server-parameter", "A server parameter that does not exist.");

    public static readonly DiagnosticDescriptor ServerParameterNotAllowed =
        Error("HP-SRV-05", "server-parameter-not-allowed", "A server parameter that can't stand on this line.");

    public static readonly DiagnosticDescriptor BadServerAddress =
        Error("HP-SRV-07", "bad-server-address", "A server address that can't be read.");

    public static readonly DiagnosticDescriptor BadInitAddr =
        Error("HP-SRV-08", "bad-init-addr", "A method of init-addr that does not exist.");

    public static readonly DiagnosticDescriptor BadWeight =
        Error("HP-SRV-09", "bad-weight", "A weight that is not between 0 and 256.");

    public static readonly DiagnosticDescriptor ZeroWeight =
        Note("HP-SRV-10", "zero-weight", "A server of weight 0 is never chosen by load balancing.");

    public static readonly DiagnosticDescriptor BadTrack =
        Error("HP-SRV-11", "bad-track", "A server that tracks one it can't track.");

    public static readonly DiagnosticDescriptor RedirectWithoutHttp =
        Error("HP-SRV-12", "server-redirect-without-http", "A server's redirect prefix without HTTP.");

    public static readonly DiagnosticDescriptor CookieWithoutHttp =
        Warning("HP-SRV-13", "server-cookie-without-http", "A server's cookie without HTTP.");

    public static readonly DiagnosticDescriptor BadServerMode =
        Error("HP-SRV-15", "bad-server-mode", "A mode of observe, on-error or init-state that does not exist or does not fit.");

    public static readonly DiagnosticDescriptor BadServerProto =
        Error("HP-SRV-16", "bad-server-protocol", "A protocol that does not exist or does not fit the mode.");

    public static readonly DiagnosticDescriptor BadServerVerify =
        Error("HP-SRV-17", "server-verify-without-ca", "A server's certificate is to be verified without authorities.");

    public static readonly DiagnosticDescriptor BadServerTls =
        Error("HP-SRV-18", "bad-server-tls", "A TLS setting of a server that the library refuses.");

    public static readonly DiagnosticDescriptor BadServerExpression =
        Error("HP-SRV-19", "bad-server-expression", "An expression of a server parameter that can't be read.");

    public static readonly DiagnosticDescriptor ServerTlsVersions =
        Warning("HP-SRV-20", "server-tls-versions", "TLS versions of a server that contradict each other or leave a hole.");

    public static readonly DiagnosticDescriptor BadServerSource =
        Error("HP-SRV-21", "bad-server-source", "A source of a server that can't be read.");

    public static readonly DiagnosticDescriptor UnknownResolvers =
        Error("HP-SRV-22", "unknown-resolvers", "A resolvers section that does not exist.");

    public static readonly DiagnosticDescriptor BadResolve =
        Error("HP-SRV-23", "bad-resolve", "A setting of name resolution that does not exist.");

    public static readonly DiagnosticDescriptor BadServerTemplate =
        Error("HP-SRV-24", "bad-server-template", "A server-template whose prefix, count or address is bad.");

    public static readonly DiagnosticDescriptor BadServerQuic =
        Error("HP-SRV-27", "bad-server-quic", "A QUIC setting of a server that can't be used.");

    public static readonly DiagnosticDescriptor SharedCookie =
        Note("HP-SRV-28", "shared-server-cookie", "Two servers of one backend with one cookie value.");

    public static readonly DiagnosticDescriptor BadServerWord =
        Error("HP-SRV-31", "bad-server-word", "A word after a server parameter that it does not know.");

    public static readonly DiagnosticDescriptor UnknownUseServer =
        Error("HP-PRX-24", "unknown-use-server", "use-server names a server that the backend does not have.");

    public static readonly DiagnosticDescriptor UseServerWithoutCondition =
        Error("HP-PRX-25", "use-server-without-condition", "A use-server line without condition.");

    public static readonly DiagnosticDescriptor TfoWithoutRetry =
        Warning("HP-PRX-53", "tfo-without-retry", "TCP Fast Open to a server without retries for what it can lose.");
}
