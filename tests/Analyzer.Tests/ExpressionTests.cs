using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>Sample expressions, ACLs, conditions and log formats. What HAProxy says of each line was measured on 2.6 and 3.5.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("src lower", null)]
    [InlineData("src,,lower", null)]
    [InlineData("src, lower", null)]
    [InlineData("src,lower,", null)]
    [InlineData("src()", null)]
    [InlineData("src ,lower", "CFG0175")]
    [InlineData("src)", "CFG0553")]
    [InlineData("src(", "CFG0553")]
    [InlineData("src(a)", "CFG0553")]
    [InlineData("req.hdr(host", "CFG0553")]
    [InlineData("req.hdr(host)lower", "CFG0553")]
    [InlineData("req.hdr(a,b)", "CFG0553")]
    [InlineData("req.hdr(a,1,2)", "CFG0553")]
    [InlineData("req.hdr(,1)", null)]
    [InlineData("req.hdr", null)]
    [InlineData("'req.hdr(\"a,b\",1)'", null)]
    [InlineData("\"req.hdr(a b)\"", null)]
    [InlineData("\"url,regsub('(a)',b)\"", null)]
    [InlineData("url,regsub((a),b)", "CFG0553")]
    [InlineData("url,regsub(a,b,x)", "CFG0556")]
    [InlineData("url,field(1)", "CFG0553")]
    [InlineData("url,field(1,)", "CFG0556")]
    [InlineData("url,word(1,/)", null)]
    [InlineData("foo", "CFG0551")]
    [InlineData("Src", "CFG0551")]
    [InlineData("path,LOWER", "CFG0551")]
    [InlineData("hdr_beg(host)", "CFG0551")]
    [InlineData("src,ipmask(33)", "CFG0553")]
    [InlineData("src,ipmask(24,64)", null)]
    [InlineData("src,ipmask()", "CFG0553")]
    [InlineData("src,neg", "CFG0552")]
    [InlineData("bool(1),ipmask(24)", "CFG0552")]
    [InlineData("nbsrv(nope)", "CFG0554")]
    [InlineData("nbsrv", "CFG0554")]
    [InlineData("nbsrv(be)", null)]
    [InlineData("srv_conn(be/s1)", null)]
    [InlineData("srv_conn(be/nope)", "CFG0554")]
    [InlineData("src,table_http_req_rate(be)", null)]
    [InlineData("src,table_http_req_rate", "CFG0554")]
    [InlineData("http_auth(nope)", "CFG0554")]
    [InlineData("var(txn.a-b)", "CFG0558")]
    [InlineData("var(a)", "CFG0558")]
    [InlineData("var(foo.a)", "CFG0558")]
    [InlineData("date(-10,ms)", null)]
    [InlineData("date(0,zz)", "CFG0556")]
    [InlineData("res.hdr(x)", "CFG0555")]
    public void Expression_InARequestRule_IsJudgedAsByHaproxy(string expression, string? code) =>
        Assert.Equal(code, ErrorIn("frontend f", $"http-request set-var(txn.z) {expression}"));

    [Theory]
    [InlineData("acl a src 10.0.0.1/8 ::1/64", null)]
    [InlineData("acl a src 10.0.0.1/33", "CFG0172")]
    [InlineData("acl a src 10", null)]
    [InlineData("acl a src 10.0.0.300", "CFG0172")]
    [InlineData("acl a dst_port 80:90", null)]
    [InlineData("acl a dst_port 90:80", "CFG0171")]
    [InlineData("acl a dst_port ge 80 lt 90", null)]
    [InlineData("acl a dst_port 80x", "CFG0171")]
    [InlineData("acl a req.ssl_ver 3.1:3.3", null)]
    [InlineData("acl a path -i -m beg /a", null)]
    [InlineData("acl a path -m str -m beg /x", "CFG0168")]
    [InlineData("acl a path -m foo /x", "CFG0168")]
    [InlineData("acl a path -Z /x", "CFG0170")]
    [InlineData("acl a path -- -Z", null)]
    [InlineData("acl a path -u x /a", "CFG0170")]
    [InlineData("acl a path_reg (", "CFG0173")]
    [InlineData("acl a hdr(host) -m reg [", "CFG0173")]
    [InlineData("acl a hdr(host) -m bin 6a6", "CFG0171")]
    [InlineData("acl a var(txn.a) a", "CFG0168")]
    [InlineData("acl a var(txn.a) -m str a", null)]
    [InlineData("acl a src -m int 1", "CFG0168")]
    [InlineData("acl a hdr_beg(host),lower a", null)]
    [InlineData("acl a foo_bar x", "CFG0162")]
    [InlineData("acl or path /x", "CFG0164")]
    [InlineData("acl a$b path /x", "CFG0163")]
    [InlineData("http-request deny if { path /a } TRUE !FALSE || METH_GET", null)]
    [InlineData("http-request deny if !{ path /a }", null)]
    [InlineData("http-request deny if ! TRUE", null)]
    [InlineData("http-request deny if nope", "CFG0161")]
    [InlineData("http-request deny if {path /a}", "CFG0161")]
    [InlineData("http-request deny if { path /a", "CFG0174")]
    [InlineData("http-request deny if { }", "CFG0174")]
    [InlineData("http-request deny when TRUE", "CFG0175")]
    [InlineData("http-request set-header x y z", "CFG0175")]
    [InlineData("http-request set-headr x y", "CFG0201")]
    [InlineData("http-request set-header x", "CFG0202")]
    [InlineData("http-request set-var(a) src", "CFG0223")]
    [InlineData("http-request replace-header a ( x", "CFG0210")]
    [InlineData("redirect location /a code 999", "CFG0209")]
    [InlineData("redirect code 301 prefix /a if TRUE", null)]
    [InlineData("use_backend be if nope", "CFG0161")]
    [InlineData("tcp-request foo", "CFG0226")]
    public void Line_OfAFrontend_IsJudgedAsByHaproxy(string line, string? code) => Assert.Equal(code, ErrorIn("frontend f", line));

    [Theory]
    [InlineData("%ci:%cp", null)]
    [InlineData("%%", null)]
    [InlineData("%-", null)]
    [InlineData("%{+Q,-X}o", null)]
    [InlineData("%(a:sint)[src]", null)]
    [InlineData("%[src]]", null)]
    [InlineData("%zz", "CFG0374")]
    [InlineData("%", "CFG0374")]
    [InlineData("%[src", "CFG0374")]
    [InlineData("%[]", "CFG0374")]
    [InlineData("%{+Q", "CFG0374")]
    [InlineData("%1", "CFG0374")]
    [InlineData("%(a:foo)ci", "CFG0374")]
    [InlineData("%[src,foo]", "CFG0551")]
    [InlineData("%[req.hdr(a]", "CFG0553")]
    [InlineData("%[res.hdr(a)]", "CFG0375")]
    [InlineData("%[status]", null)]
    public void LogFormat_OfAFrontend_IsJudgedAsByHaproxy(string format, string? code) => Assert.Equal(code, ErrorIn("frontend f", $"log-format {format}"));

    [Fact]
    public void Condition_OnDataThatIsNotThereYet_IsAWarning()
    {
        var found = Cfg.Analyze(Around("frontend f", "http-request deny if { status 200 }"), Cfg.Target("3.5")).Diagnostics;
        Assert.Contains(found, item => item.Code == "CFG0176" && item.Severity == Severity.Warning);
    }

    [Fact]
    public void Acl_ThatCameLater_IsUnknownForTheOlderVersion()
    {
        var found = Cfg.Analyze(Around("frontend f", "acl a fc.timer.total gt 5"), Cfg.Target("2.6")).Diagnostics;
        Assert.Contains(found, item => item.Code == "CFG0162");
    }

    [Fact]
    public void Mistake_InsideAnExpression_IsShownAtItsCharacters()
    {
        var text = Around("frontend f", "http-request set-header x %[src,lowr]");
        var found = Assert.Single(Cfg.Analyze(text, Cfg.Target("3.5")).Diagnostics, item => item.Severity == Severity.Error);
        Assert.Equal("lowr", text.Substring(found.Location.Span.Start, found.Location.Span.Length));
        Assert.Contains("did you mean \"lower\"", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Registry_OfFetchesAndConverters_HasNoNameTwiceAndASummaryForEach()
    {
        Assert.True(SampleRegistry.AllFetches.Count > 560);
        Assert.True(SampleRegistry.AllConverters.Count > 205);
        Assert.All(SampleRegistry.AllFetches, static spec => Assert.EndsWith(".", spec.Summary, StringComparison.Ordinal));
        Assert.All(SampleRegistry.AllConverters, static spec => Assert.EndsWith(".", spec.Summary, StringComparison.Ordinal));
        Assert.All(SampleRegistry.AllAclKeywords, static spec => Assert.NotNull(SampleRegistry.FindFetch(spec.Fetch)));
    }

    private static string? ErrorIn(string section, string line) =>
        Cfg.Analyze(Around(section, line), Cfg.Target("3.5")).Diagnostics.FirstOrDefault(item => item.Severity == Severity.Error && !item.Descriptor.IsOwnRule)?.Code;

    private static string Around(string section, string line) => $"""
        {Cfg.Defaults}
        backend be
            stick-table type ip size 1k store http_req_rate(10s)
            server s1 127.0.0.1:80
        {section}
            bind 127.0.0.1:8080
            default_backend be
            {line}

        """;
}
