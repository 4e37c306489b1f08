using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>The parameters of bind and server lines, as HAProxy 3.5 and 2.6 take or refuse them.</summary>
public sealed class ParameterTests
{
    [Theory]
    [InlineData("backlog 0", "", "")]
    [InlineData("mss 99999", "0314", "0314")]
    [InlineData("mss -5", "", "")]
    [InlineData("nice 2000", "0307", "0307")]
    [InlineData("id 0", "0307", "0307")]
    [InlineData("mode 999", "0309", "0309")]
    [InlineData("level foo", "0318", "0318")]
    [InlineData("expose-fd foo", "0318", "0318")]
    [InlineData("accept-netscaler-cip", "0034", "0034")]
    [InlineData("thread 1,2", "", "0308")]
    [InlineData("thread 64/1", "0308", "0308")]
    [InlineData("thread odd", "", "")]
    [InlineData("shards by-group", "", "0307")]
    [InlineData("shards 0", "0307", "0307")]
    [InlineData("proto foo", "0310", "0310")]
    [InlineData("idle-ping 10", "", "0303")]
    [InlineData("guid-prefix a", "", "0303")]
    [InlineData("no-alpn", "", "0303")]
    [InlineData("ktls on", "0304", "0303")]
    [InlineData("nbconn 5", "0304", "0303")]
    [InlineData("tcp-ss on", "0314", "0303")]
    [InlineData("ssl crt a.pem verify foo", "0335", "0335")]
    [InlineData("ssl crt a.pem ssl-min-ver tlsv1.2", "0337", "0337")]
    [InlineData("ssl crt a.pem crt-ignore-err 9999", "0344", "0344")]
    [InlineData("ssl crt a.pem crt-ignore-err X509_V_ERR_CERT_HAS_EXPIRED", "", "0344")]
    [InlineData("ssl crt a.pem ciphers FOO", "0336", "0336")]
    [InlineData("ssl crt a.pem ciphers HIGH:!aNULL", "", "")]
    [InlineData("ssl crt a.pem alpn", "0034", "0034")]
    public void Bind_WithParameter_IsReportedAsByHaproxy(string parameters, string for35, string for26)
    {
        Assert.Equal(for35, Errors($"bind 127.0.0.1:8080 {parameters}", "frontend f", "3.5"));
        Assert.Equal(for26, Errors($"bind 127.0.0.1:8080 {parameters}", "frontend f", "2.6"));
    }

    [Theory]
    [InlineData("init-addr last,libc,none,1.2.3.4", "", "")]
    [InlineData("init-addr foo", "0258", "0258")]
    [InlineData("observe foo", "0265", "0265")]
    [InlineData("on-marked-down foo", "0265", "0265")]
    [InlineData("resolve-prefer x", "0273", "0273")]
    [InlineData("resolve-net foo", "0273", "0273")]
    [InlineData("resolve-opts allow-dup-ip,ignore-weight", "", "")]
    [InlineData("proxy-v2-options foo", "0281", "0281")]
    [InlineData("set-proxy-v2-tlv-fmt(0xE1) x", "", "0254")]
    [InlineData("set-proxy-v2-tlv-fmt(300) x", "0269", "0254")]
    [InlineData("socks4 127.0.0.1", "0281", "0281")]
    [InlineData("socks4 [::1]:5", "", "")]
    [InlineData("source foo", "0271", "0271")]
    [InlineData("source 0.0.0.0:1-5 usesrc clientip interface lo", "", "")]
    [InlineData("source 0.0.0.0 usesrc foo", "0271", "0271")]
    [InlineData("usesrc client", "0271", "0271")]
    [InlineData("hash-key foo", "0281", "0254")]
    [InlineData("id 0", "0253", "0253")]
    [InlineData("ws foo", "0281", "0281")]
    [InlineData("error-limit 0", "0439", "0439")]
    [InlineData("pool-max-conn -1", "", "")]
    [InlineData("pool-max-conn -2", "0439", "0439")]
    [InlineData("agent-addr 1.2.3.4:1", "0438", "0438")]
    [InlineData("addr 1.2.3.4:1-5", "0257", "0257")]
    [InlineData("no-verifyhost", "0254", "0254")]
    [InlineData("strict-maxconn", "", "0254")]
    [InlineData("from none", "", "0254")]
    [InlineData("from srv:nope", "0281", "0254")]
    [InlineData("guid a", "", "0254")]
    public void Server_WithParameter_IsReportedAsByHaproxy(string parameters, string for35, string for26)
    {
        Assert.Equal(for35, Errors($"server a 127.0.0.1:1 {parameters}", "backend b", "3.5"));
        Assert.Equal(for26, Errors($"server a 127.0.0.1:1 {parameters}", "backend b", "2.6"));
    }

    [Theory]
    [InlineData("default-server id 5", "0255")]
    [InlineData("default-server guid x", "0255")]
    [InlineData("default-server name d check", "")]
    [InlineData("default-server chek", "0254")]
    [InlineData("server-template s 3 localhost:1", "")]
    [InlineData("server-template s 1-3 localhost:1 check", "")]
    [InlineData("server-template s 3-1 localhost:1", "0274")]
    [InlineData("server-template s x localhost:1", "0274")]
    [InlineData("server-template s 0 localhost:1", "0274")]
    [InlineData("server-template s/x 2 localhost:1", "0274")]
    [InlineData("server-template s 3", "0274")]
    [InlineData("server-template s 2 localhost:1-2", "0257")]
    public void DefaultServerAndTemplate_OfAnyForm_AreReportedAsByHaproxy(string line, string for35) =>
        Assert.Equal(for35, Errors(line, "backend b", "3.5"));

    [Fact]
    public void Parameters_All_HaveASummary()
    {
        foreach (var (name, summary) in BindKeywords.Parameters.Select(spec => (spec.Name, spec.Summary))
            .Concat(ServerKeywords.Parameters.Select(spec => (spec.Name, spec.Summary))))
        {
            Assert.True(summary.Length > 5 && summary[^1] == '.', name);
        }
    }

    private static string Errors(string line, string section, string target) => string.Join(
        ' ',
        Cfg.Analyze($"{Cfg.Defaults}{section}\n    {line}\n", Cfg.Target(target)).Diagnostics
            .Where(item => item.Severity == CfgCompiler.Parser.Diagnostics.Severity.Error && item.Descriptor.Number < 1000)
            .Select(item => item.Code[3..]));
}
