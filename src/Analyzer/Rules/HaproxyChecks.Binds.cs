using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-BND: bind lines.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor MixedBind =
        Error("HP-BND-05", "mixed-bind", "Addresses of QUIC and of TCP on one bind line.");

    public static readonly DiagnosticDescriptor BadBindAddress =
        Error("HP-BND-01", "bad-bind-address", "A bind address that can't be read.");

    public static readonly DiagnosticDescriptor BindWithoutPort =
        Error("HP-BND-02", "bind-without-port", "A bind address without port.");

    public static readonly DiagnosticDescriptor UnknownBindParameter =
        Error("HP-BND-03", "unknown-bind-parameter", "A bind parameter that does not exist.");

    public static readonly DiagnosticDescriptor BindParameterNotAllowed =
        Error("HP-BND-04", "bind-parameter-not-allowed", "A bind parameter that can't be used here.");

    public static readonly DiagnosticDescriptor BadBindNumber =
        Error("HP-BND-07", "bad-bind-number", "A number of a bind parameter that is out of range or taken.");

    public static readonly DiagnosticDescriptor BadBindThread =
        Error("HP-BND-08", "bad-bind-thread", "A set of threads that can't exist.");

    public static readonly DiagnosticDescriptor BadUnixSocket =
        Error("HP-BND-09", "bad-unix-socket", "A unix socket with a path too long or a bad mode.");

    public static readonly DiagnosticDescriptor BadBindProto =
        Error("HP-BND-10", "bad-bind-protocol", "A protocol that does not exist or does not fit the mode.");

    public static readonly DiagnosticDescriptor SslWithoutCertificate =
        Error("HP-BND-12", "ssl-without-certificate", "A TLS listener without certificate.");

    public static readonly DiagnosticDescriptor BadBindQuic =
        Error("HP-BND-13", "bad-bind-quic", "A QUIC setting of a listener that can't be used.");

    public static readonly DiagnosticDescriptor BadBindTcpOption =
        Error("HP-BND-14", "bad-bind-tcp-option", "A TCP option of a listener that is out of range.");

    public static readonly DiagnosticDescriptor BadReverseBind =
        Error("HP-BND-17", "bad-reverse-bind", "A reverse HTTP listener where it can't be used.");

    public static readonly DiagnosticDescriptor BadBindCliOption =
        Error("HP-BND-18", "bad-bind-cli-option", "A value that a parameter of CLI and proxied sockets does not know.");
}
