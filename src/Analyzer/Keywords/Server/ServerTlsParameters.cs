using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.ServerParams>;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary>Parameters of TLS on server and default-server lines (section 5.2).</summary>
internal static class ServerTlsParameters
{
    public static ParameterSpec<ServerParams>[] All =>
    [
        NotYet("ssl", 0, "Speaks TLS to the server."),
        Off("no-ssl", 108, "Does not speak TLS to the server."),
        NotYet("allow-0rtt", 200, "Sends early data of TLS 1.3, which can be replayed."),
        NotYet("alpn", 109, Arg.Judged("protocols", HaproxyChecks.BadAlpn, TlsWords.AlpnProblem), "Protocols offered to the server by ALPN."),
        NotYet("npn", 109, Arg.Judged("protocols", HaproxyChecks.BadAlpn, TlsWords.AlpnProblem), "Protocols offered to the server by NPN, which ALPN replaced."),
        NotYet("crt", 0, Arg.Text("file"), "Certificate shown to the server."),
        NotYet("verify", 0, Arg.OneOf("verify mode", HaproxyChecks.BadServerVerify, "none", "required"), "Whether the server's certificate is checked."),
        NotYet("verifyhost", 0, Arg.Text("hostname"), "Name that the server's certificate must have."),
        NotYet("ca-file", 0, Arg.Text("file"), "Authorities that the server's certificate is checked with."),
        NotYet("crl-file", 0, Arg.Text("file"), "Revoked server certificates."),
        NotYet("sni", 106, RuleArg.ExpressionWord("expression", RuleStage.ServerSource), "Server name told to the server."),
        NotYet("sni-auto", 303, "Tells the server the name of the Host header."),
        NotYet("no-sni-auto", 303, "Does not tell the server the name of the Host header."),
        NotYet("ciphers", 0, Arg.Judged("ciphers", HaproxyChecks.BadServerTls, TlsWords.CiphersProblem), "Ciphers up to TLS 1.2."),
        NotYet("ciphersuites", 109, Arg.Judged("ciphersuites", HaproxyChecks.BadServerTls, TlsWords.CiphersuitesProblem), "Cipher suites of TLS 1.3."),
        NotYet("curves", 209, Arg.Text("curves"), "Elliptic curves, in order of preference."),
        NotYet("sigalgs", 209, Arg.Text("algorithms"), "Signature algorithms."),
        NotYet("client-sigalgs", 209, Arg.Text("algorithms"), "Signature algorithms for the certificate shown to the server."),
        NotYet("ssl-min-ver", 108, Version(), "Lowest TLS version."),
        NotYet("ssl-max-ver", 108, Version(), "Highest TLS version."),
        NotYet("force-sslv3", 0, "Speaks SSL 3.0 only."),
        NotYet("force-tlsv10", 0, "Speaks TLS 1.0 only."),
        NotYet("force-tlsv11", 0, "Speaks TLS 1.1 only."),
        NotYet("force-tlsv12", 0, "Speaks TLS 1.2 only."),
        NotYet("force-tlsv13", 108, "Speaks TLS 1.3 only."),
        OldSwitch("no-sslv3", 0, "Does not speak SSL 3.0."),
        OldSwitch("no-tlsv10", 0, "Does not speak TLS 1.0."),
        OldSwitch("no-tlsv11", 0, "Does not speak TLS 1.1."),
        OldSwitch("no-tlsv12", 0, "Does not speak TLS 1.2."),
        OldSwitch("no-tlsv13", 108, "Does not speak TLS 1.3."),
        NotYet("ssl-reuse", 108, "Resumes TLS sessions."),
        NotYet("no-ssl-reuse", 106, "Does not resume TLS sessions."),
        NotYet("tls-tickets", 108, "Resumes sessions by tickets."),
        NotYet("no-tls-tickets", 0, "Does not resume sessions by tickets."),
        NotYet("renegotiate", 303, "Lets the server renegotiate."),
        NotYet("no-renegotiate", 303, "Does not let the server renegotiate."),
        Experimental("ktls", 303, Arg.OneOf("switch", HaproxyChecks.ServerParameterNotAllowed, "on", "off"), "Lets the kernel encrypt."),
    ];

    private static Argument<Setting<string>> Version() => Arg.OneOf("TLS version", HaproxyChecks.BadTlsVersion, TlsWords.Versions);

    private static ParameterSpec<ServerParams> OldSwitch(string name, int since, string summary) =>
        NotYet(name, since, summary) with { Deprecation = new Deprecation(108, "ssl-min-ver") };
}
