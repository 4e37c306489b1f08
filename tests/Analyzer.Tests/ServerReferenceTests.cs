using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>What server, bind, stick and check lines refer to, as HAProxy 3.5 and 2.6 judge it.</summary>
public sealed class ServerReferenceTests
{
    private const string Lines = "\n    ";

    [Theory]
    [InlineData("server a 127.0.0.1:1 track b|server b 127.0.0.1:2 check", "")]
    [InlineData("server a 127.0.0.1:1 track b|server b 127.0.0.1:2", "7 0261")]
    [InlineData("server a 127.0.0.1:1 track b|server b 127.0.0.1:2 track c|server c 127.0.0.1:3 check", "")]
    [InlineData("server a 127.0.0.1:1 check track b|server b 127.0.0.1:2 check", "7 0261")]
    [InlineData("server a 127.0.0.1:1 track a", "7 0261")]
    [InlineData("server a 127.0.0.1:1 track nope/b", "7 0261")]
    [InlineData("default-server check|server a 127.0.0.1:1 no-check track b|server b 127.0.0.1:2", "")]
    [InlineData("server a 127.0.0.1:1 id 3|server b 127.0.0.1:2 id 3", "8 0253")]
    [InlineData("server a 127.0.0.1:1 resolvers nope", "7 0272")]
    [InlineData("server-template s 2 127.0.0.1:1|server s1 127.0.0.1:2", "8 0252")]
    [InlineData("server a 127.0.0.1:1 ssl", "7 0267")]
    [InlineData("default-server ssl|server a 127.0.0.1:1", "8 0267")]
    [InlineData("default-server ssl|server a 127.0.0.1:1 no-ssl", "")]
    [InlineData("server a 127.0.0.1:1 ssl verify none no-tlsv11", "7 0270")]
    [InlineData("server a 127.0.0.1:1 ssl verify none no-tlsv10", "")]
    [InlineData("server a 127.0.0.1:1 ssl verify none ssl-min-ver TLSv1.3 ssl-max-ver TLSv1.2", "7 0337")]
    [InlineData("server a 127.0.0.1:1 agent-check", "7 0438")]
    [InlineData("server a 127.0.0.1:1 agent-check agent-port 5", "")]
    [InlineData("server a 127.0.0.1:1 proto none", "7 0266")]
    [InlineData("server a 127.0.0.1:1 check check-proto h2", "7 0440")]
    [InlineData("server a 127.0.0.1:1 tfo", "7 0113")]
    [InlineData("server a 127.0.0.1:1|use-server b if TRUE", "8 0084")]
    [InlineData("server a 127.0.0.1:1|use-server a", "8 0085")]
    [InlineData("stick on src", "7 0406")]
    [InlineData("stick-table type ip size 1k|stick on src", "")]
    [InlineData("stick-table type ip size 1k|stick-table type ip size 1k", "8 0405")]
    [InlineData("stick-table type ip", "7 0401")]
    [InlineData("stick-table type string len 10 size 1m expire 10s store conn_rate(10s),gpc(2)", "")]
    [InlineData("stick-table type ip size 1k store conn_rate", "7 0402")]
    [InlineData("stick-table type ip size 1k store gpt(2),gpt0", "7 0403")]
    [InlineData("stick-table type ip size 1k store conn_cur,conn_cur", "7 0404")]
    [InlineData("stick-table type ip size 1k peers nope", "7 0407")]
    [InlineData("stick-table type ip size 5g", "7 0401")]
    [InlineData("option httpchk|http-check expect status 200-399,404", "")]
    [InlineData("option httpchk|http-check expect status 300-200", "8 0433")]
    [InlineData("option httpchk|http-check expect ! string a b", "8 0433")]
    [InlineData("option httpchk|http-check send meth GET|http-check connect", "9 0433")]
    [InlineData("option httpchk|http-check send meth GET|http-check send uri /", "9 0433")]
    [InlineData("option httpchk|http-check send hdr host a hdr Host b", "8 0434")]
    [InlineData("option httpchk|http-check connect port 0", "8 0435")]
    [InlineData("option httpchk|http-check set-var(x) int(1)", "8 0433")]
    [InlineData("http-check expect status 200", "7 0111")]
    [InlineData("option tcp-check|tcp-check connect|tcp-check send x|tcp-check connect", "")]
    [InlineData("option tcp-check|tcp-check send-binary abc", "8 0436")]
    [InlineData("option tcp-check|tcp-check send a b", "8 0433")]
    [InlineData("option tcp-check|tcp-check connect|server a 127.0.0.1 check", "9 0431")]
    [InlineData("server-template s 2 _h._tcp.x.local check", "")]
    [InlineData("option tcp-check|tcp-check connect port 5|server a 127.0.0.1 check", "")]
    public void Backend_WithReferences_IsReportedAsByHaproxy(string lines, string expected)
    {
        Assert.Equal(expected, Findings("backend b", lines, "3.5"));
        Assert.Equal(expected, Findings("backend b", lines, "2.6"));
    }

    [Theory]
    [InlineData("bind 127.0.0.1:1 ssl", "7 0312", "7 0312")]
    [InlineData("bind 127.0.0.1:1 ssl crt a.pem verify required", "7 0335", "7 0335")]
    [InlineData("bind 127.0.0.1:1 ssl crt a.pem ssl-min-ver TLSv1.2 no-tlsv13", "7 0338", "7 0338")]
    [InlineData("bind 127.0.0.1:1 ssl crt a.pem no-tlsv12 no-tlsv13", "7 0337", "7 0337")]
    [InlineData("bind 127.0.0.1:1 ssl crt a.pem no-tlsv10", "", "")]
    [InlineData("bind 127.0.0.1:1 ssl crt a.pem generate-certificates", "7 0349", "7 0349")]
    [InlineData("bind 127.0.0.1:1 id 2|bind 127.0.0.1:2 id 2", "8 0307", "8 0307")]
    [InlineData("bind 127.0.0.1:1-2 id 2", "7 0307", "7 0307")]
    [InlineData("bind 127.0.0.1:1 proto none", "7 0310", "7 0310")]
    [InlineData("bind 127.0.0.1:1,", "", "")]
    [InlineData("bind mptcp@127.0.0.1:1", "", "7 0301")]
    [InlineData("bind abnsz@x", "", "7 0301")]
    [InlineData("bind rhttp@b/a", "7 0317", "7 0317")]
    public void Frontend_WithBind_IsReportedAsByHaproxy(string lines, string for35, string for26)
    {
        Assert.Equal(for35, Findings("frontend f", lines, "3.5"));
        Assert.Equal(for26, Findings("frontend f", lines, "2.6"));
    }

    [Fact]
    public void Parameters_OfDefaultServer_ComeBeforeTheServersOwn()
    {
        var where = new Location(SourceText.FromString("t.cfg", "ssl"), new TextSpan(0, 3));
        var defaults = new Binding.ServerParams();
        defaults.Parameters.Add(new Binding.BoundParameter("ssl", [], where) { IsInherited = true });
        var server = defaults.Inherit();
        server.Parameters.Add(new Binding.BoundParameter("no-ssl", [], where));
        Assert.False(server.IsOn("ssl", "no-ssl"));
        Assert.Single(defaults.Parameters);
        Assert.True(server.Parameters[0].IsInherited);
    }

    private static string Findings(string section, string lines, string target) => string.Join(
        ' ',
        Cfg.Analyze($"{Cfg.Defaults}{section}{Lines}{lines.Replace("|", Lines, StringComparison.Ordinal)}\n", Cfg.Target(target)).Diagnostics
            .Where(item => item.Severity >= Severity.Warning && item.Descriptor.Number < 1000 && item.Descriptor.Name != "no-bind")
            .Select(item => $"{item.Location.Start.Line} {item.Code[3..]}"));
}
