using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-TLS: parameters of TLS.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor BadBindVerify =
        Error("HP-TLS-05", "verify-without-ca", "Clients' certificates are to be verified in an unknown way or without authorities.");

    public static readonly DiagnosticDescriptor BadTlsSuite =
        Error("HP-TLS-06", "bad-tls-suite", "Ciphers or curves that the TLS library refuses.");

    public static readonly DiagnosticDescriptor BadTlsVersion =
        Error("HP-TLS-07", "bad-tls-version", "A TLS version that does not exist, or none that is left.");

    public static readonly DiagnosticDescriptor TlsVersions =
        Warning("HP-TLS-08", "tls-versions", "TLS versions that contradict each other or leave a hole.");

    public static readonly DiagnosticDescriptor DefaultCertificateUnused =
        Warning("HP-TLS-09", "default-certificate-unused", "A default certificate that strict-sni makes useless.");

    public static readonly DiagnosticDescriptor BadAlpn =
        Error("HP-TLS-10", "bad-alpn", "Protocols of ALPN that can't be read.");

    public static readonly DiagnosticDescriptor Http2SmallBuffer =
        Error("HP-TLS-11", "http2-small-buffer", "HTTP/2 with buffers smaller than its frames.");

    public static readonly DiagnosticDescriptor BadIgnoredErrors =
        Error("HP-TLS-14", "bad-ignored-errors", "A list of certificate errors that can't be read.");

    public static readonly DiagnosticDescriptor GenerateWithoutAuthority =
        Error("HP-TLS-19", "generate-without-authority", "Certificates are to be generated without an authority to sign them.");
}
