using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// CFG0267, CFG0270, CFG0312, CFG0335, CFG0337 to CFG0339, CFG0341, CFG0349: TLS listeners and servers that lack what they need, and
/// TLS versions that do not go together. No file is read.
/// </summary>
internal sealed class TlsRule : IRule
{
    private const int SmallestHttp2Buffer = 16384;
    private const int Http2IsDefault = 208;

    public void Check(AnalysisState state)
    {
        var verifiesNot = state.Configuration.Global.Lines.Exists(static line => line.Name == "ssl-server-verify" && line.Arguments is [{ Value: "none" }, ..]);
        var seen = new HashSet<BindParams>(ReferenceEqualityComparer.Instance);
        foreach (var proxy in state.Configuration.Proxies)
        {
            seen.Clear();
            foreach (var bind in proxy.Binds)
            {
                if (seen.Add(bind.Params) && bind.Params is { IsOpen: false } settings && settings.Last("ssl") is { } ssl)
                {
                    CheckBind(state, proxy, settings, ssl.Where);
                }
            }

            foreach (var server in proxy.Servers)
            {
                if (!server.Params.IsOpen && (server.Params.IsOn("ssl", "no-ssl") || server.Params.IsOn("check-ssl", "no-check-ssl")))
                {
                    CheckServer(state, server, verifiesNot);
                }
            }
        }
    }

    private static void CheckBind(AnalysisState state, ProxyDraft proxy, BindParams bind, Location where)
    {
        var hasCertificate = bind.Has("crt") || bind.Has("crt-list") || bind.Has("default-crt")
            || RuleLines.WithDefaults(proxy).Any(static line => line.Name == "ssl-f-use") || proxy.IsOpen;
        if (!hasCertificate)
        {
            var isStrict = bind.IsOn("strict-sni", "no-strict-sni");
            state.Report.Add(new Diagnostic(
                HaproxyChecks.SslWithoutCertificate, where, isStrict ? "no TLS connection can succeed: the listener has no \"crt\"" : "\"ssl\" needs a certificate; add \"crt <file>\"")
            {
                Severity = isStrict ? Severity.Warning : Severity.Error,
            });
            return;
        }

        if (bind.Last("verify") is { Value: "required" or "optional" } verify && !bind.Has("ca-file") && !bind.Has("ca-verify-file"))
        {
            state.Report.Add(HaproxyChecks.BadBindVerify, verify.Where, $"\"verify {verify.Value}\" needs authorities; add \"ca-file <file>\"");
        }

        if (bind.Last("generate-certificates") is { } generate && !bind.Has("ca-sign-file"))
        {
            state.Report.Add(HaproxyChecks.GenerateWithoutAuthority, generate.Where, "\"generate-certificates\" needs an authority; add \"ca-sign-file <file>\"");
        }

        if (bind.Last("default-crt") is { } fallback && bind.IsOn("strict-sni", "no-strict-sni"))
        {
            state.Report.Add(HaproxyChecks.DefaultCertificateUnused, fallback.Where, "\"strict-sni\" makes \"default-crt\" useless");
        }

        CheckBuffer(state, proxy, bind, where);
        Report(state, TlsVersions.Of(state, bind, isBind: true), HaproxyChecks.TlsVersions, where);
    }

    /// <summary>A frame of HTTP/2 has to fit into a buffer.</summary>
    private static void CheckBuffer(AnalysisState state, ProxyDraft proxy, BindParams bind, Location where)
    {
        var line = state.Configuration.Global.Lines.FindLast(static global => global.Name == "tune.bufsize");
        if (state.Version < Http2IsDefault || line is null || line.Arguments is not [{ Value: { } text }, ..]
            || !int.TryParse(text, out var size) || size >= SmallestHttp2Buffer || proxy.ModeText != "http")
        {
            return;
        }

        var alpn = bind.Last("alpn");
        var offersHttp2 = alpn is null ? !bind.Has("no-alpn") && !bind.Has("npn") : alpn.Value?.Split(',').Contains("h2") == true;
        if (offersHttp2)
        {
            state.Report.Add(
                HaproxyChecks.Http2SmallBuffer, alpn?.ValueWhere ?? where, $"HTTP/2 needs buffers of 16384 bytes, \"tune.bufsize\" is {size}", line.Where, "set here");
        }
    }

    private static void CheckServer(AnalysisState state, ServerDraft server, bool verifiesNot)
    {
        var settings = server.Params;
        var ssl = settings.Parameters.FindLast(static parameter => parameter.Name is "ssl" or "check-ssl");
        var where = ssl is { IsInherited: false } ? ssl.Where : server.NameWhere;
        var verify = settings.Last("verify");
        if (!settings.Has("ca-file") && (verify is null ? !verifiesNot : verify.Value == "required"))
        {
            state.Report.Add(
                HaproxyChecks.BadServerVerify,
                where,
                $"the certificate of server \"{server.Name}\" is to be verified without authorities; add \"ca-file @system-ca\" or \"verify none\"");
        }

        Report(state, TlsVersions.Of(state, settings, isBind: false), HaproxyChecks.ServerTlsVersions, where);
    }

    private static void Report(AnalysisState state, TlsVersions versions, DiagnosticDescriptor check, Location where)
    {
        if (versions.IsNone)
        {
            state.Report.Add(HaproxyChecks.BadTlsVersion, where, "no TLS version is left");
        }
        else if (versions.IsMixed)
        {
            state.Report.Add(check, where, "\"no-sslv3\" and \"no-tlsv1x\" are ignored beside \"ssl-min-ver\" and \"ssl-max-ver\"; use only these two");
        }
        else if (versions.Hole is { } hole)
        {
            state.Report.Add(check, where, $"{hole} is left out between versions that are spoken; use \"ssl-min-ver\" and \"ssl-max-ver\"");
        }
        else if (versions.HasMaximumOnly)
        {
            state.Report.Add(check, where, "\"ssl-max-ver\" is below the lowest version that is spoken by default; add \"ssl-min-ver\"");
        }
    }
}
