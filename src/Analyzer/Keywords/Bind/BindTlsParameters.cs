using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.BindParams>;

namespace CfgCompiler.Analyzer.Keywords.Bind;

/// <summary>Parameters of TLS on a bind line (section 5.1).</summary>
internal static class BindTlsParameters
{
    public static ParameterSpec<BindParams>[] All =>
    [
        NotYet("ssl", 0, "Speaks TLS on the listener."),
        NotYet("allow-0rtt", 108, "Takes early data of TLS 1.3, which can be replayed."),
        NotYet("alpn", 0, Arg.Judged("protocols", HaproxyChecks.BadAlpn, TlsWords.AlpnProblem), "Protocols offered to clients by ALPN."),
        NotYet("no-alpn", 208, "Offers no protocol by ALPN."),
        NotYet("npn", 0, Arg.Judged("protocols", HaproxyChecks.BadAlpn, TlsWords.AlpnProblem), "Protocols offered to clients by NPN, which ALPN replaced."),
        NotYet("crt", 0, Arg.Text("file"), "Certificate with its key, or a directory of such."),
        NotYet("default-crt", 300, Arg.Text("file"), "Certificate for clients whose server name fits none."),
        NotYet("crt-list", 0, Arg.Text("file"), "List of certificates with settings for each."),
        NotYet("strict-sni", 0, "Refuses clients whose server name fits no certificate."),
        NotYet("no-strict-sni", 302, "Answers clients whose server name fits no certificate."),
        NotYet("generate-certificates", 106, "Makes certificates for server names as clients ask for them."),
        NotYet("ca-sign-file", 106, Arg.Text("file"), "Authority that signs generated certificates."),
        NotYet("ca-sign-pass", 107, Arg.Text("passphrase"), "Passphrase of that authority's key."),
        NotYet("verify", 0, Arg.OneOf("verify mode", HaproxyChecks.BadBindVerify, "none", "optional", "required"), "Whether clients must have a certificate."),
        NotYet("ca-file", 0, Arg.Text("file"), "Authorities that clients' certificates are checked with."),
        NotYet("ca-verify-file", 202, Arg.Text("file"), "More such authorities, not named to clients."),
        NotYet("no-ca-names", 108, "Does not name the authorities to clients."),
        NotYet("crl-file", 0, Arg.Text("file"), "Revoked client certificates."),
        NotYet("ca-ignore-err", 0, Arg.Judged("error list", HaproxyChecks.BadIgnoredErrors, TlsWords.ErrorListProblem), "Errors of authorities that are let pass."),
        NotYet("crt-ignore-err", 0, Arg.Judged("error list", HaproxyChecks.BadIgnoredErrors, TlsWords.ErrorListProblem), "Errors of client certificates that are let pass."),
        NotYet("ciphers", 0, Arg.Judged("ciphers", HaproxyChecks.BadTlsSuite, TlsWords.CiphersProblem), "Ciphers up to TLS 1.2."),
        NotYet("ciphersuites", 109, Arg.Judged("ciphersuites", HaproxyChecks.BadTlsSuite, TlsWords.CiphersuitesProblem), "Cipher suites of TLS 1.3."),
        NotYet("curves", 108, Arg.Text("curves"), "Elliptic curves, in order of preference."),
        NotYet("ecdhe", 0, Arg.Text("curve"), "The one elliptic curve, which curves replaced."),
        NotYet("sigalgs", 208, Arg.Text("algorithms"), "Signature algorithms."),
        NotYet("client-sigalgs", 208, Arg.Text("algorithms"), "Signature algorithms for clients' certificates."),
        NotYet("prefer-client-ciphers", 108, "Lets the client's order of ciphers count."),
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
        NotYet("tls-tickets", 302, "Resumes sessions by tickets."),
        NotYet("no-tls-tickets", 0, "Does not resume sessions by tickets."),
        NotYet("tls-ticket-keys", 106, Arg.Text("file"), "Keys of session tickets, shared by several proxies."),
        Experimental("ech", 303, Arg.Text("directory"), "Keys for encrypted client hellos."),
        Experimental("ktls", 303, Arg.OneOf("switch", HaproxyChecks.BindParameterNotAllowed, "on", "off"), "Lets the kernel encrypt."),
    ];

    private static Argument<Setting<string>> Version() => Arg.OneOf("TLS version", HaproxyChecks.BadTlsVersion, TlsWords.Versions);

    private static ParameterSpec<BindParams> OldSwitch(string name, int since, string summary) =>
        NotYet(name, since, summary) with { Deprecation = new Deprecation(108, "ssl-min-ver") };
}
