namespace CfgCompiler.Analyzer.Tests;

/// <summary>Rules that follow the order in which rules run: counters, variables, rules that an earlier one leaves nothing for.</summary>
public sealed class RuleFlowTests
{
    private const string Limit = "http-request deny if { sc_http_req_rate(0) gt 10 }";
    private const string Track = "http-request track-sc0 src table clients";

    [Theory]
    [InlineData($"{Limit}\n    {Track}", true)]
    [InlineData($"acl fast sc0_http_req_rate gt 10\n    http-request deny if fast\n    {Track}", true)]
    [InlineData($"http-request set-header X-Rate %[sc_http_req_rate(0)]\n    {Track}", true)]
    [InlineData($"tcp-request connection reject if {{ sc_conn_rate(0) gt 10 }}\n    {Track}", true)]
    [InlineData($"{Track}\n    {Limit}", false)]
    [InlineData($"{Limit}\n    tcp-request connection track-sc0 src table clients", false)]
    [InlineData($"http-request set-header X-T 1 if {{ sc0_tracked }}\n    {Track}", false)]
    [InlineData($"http-response set-header X-Rate %[sc_http_req_rate(0)]\n    {Track}", false)]
    [InlineData($"http-request deny if {{ sc_http_req_rate(1) gt 10 }}\n    {Track}", false)]
    public void Counter_ReadBeforeItsTrackRuleRuns_IsReported(string lines, bool isReported) => Assert.Equal(isReported, Has("CFG1051", lines));

    [Theory]
    [InlineData("http-request set-var(txn.x) path\n    http-request set-var(txn.x) src", true)]
    [InlineData("http-request set-var(txn.x) path\n    http-request set-header X-A b\n    http-request set-var-fmt(txn.x) a", true)]
    [InlineData("http-request set-var(txn.x) path\n    http-request set-var(txn.x) req.hdr(x-a)", false)]
    [InlineData("http-request set-var(txn.x) path\n    http-request set-var(txn.x) src if { ssl_fc }", false)]
    [InlineData("http-request set-var(txn.x) path\n    http-request deny if { src 192.0.2.1 }\n    http-request set-var(txn.x) src", false)]
    [InlineData("http-request set-var(txn.x) int(1)\n    http-request set-var(txn.y) int(1),add(txn.x)\n    http-request set-var(txn.x) src", false)]
    [InlineData("acl known var(txn.x) -m found\n    http-request set-var(txn.x) path\n    http-request set-header X-A b if known\n    http-request set-var(txn.x) src", false)]
    [InlineData("http-request set-var(txn.x) path\n    http-request set-header X-A %[var(txn.x)]\n    http-request set-var(txn.x) src", false)]
    public void Variable_SetAgainBeforeAnyRead_IsReported(string lines, bool isReported) => Assert.Equal(isReported, Has("CFG1068", lines));

    [Theory]
    [InlineData("http-request redirect scheme https code 301 if !{ ssl_fc }\n    http-request redirect scheme https if !{ ssl_fc }", true)]
    [InlineData("http-request deny if { path_beg /a }\n    http-request return status 404 if { path_beg /a/b }", true)]
    [InlineData("http-request deny if { path_beg /a }\n    http-request return status 404 if { path /a/b } { src 192.0.2.1 }", true)]
    [InlineData("http-request set-header X-A b\n    http-request set-header X-A b", true)]
    [InlineData("redirect prefix https://a.example if { path /a }\n    redirect prefix https://b.example if { path /a }", true)]
    [InlineData("http-request deny if { path_beg /a/b }\n    http-request return status 404 if { path_beg /a }", false)]
    [InlineData("http-request deny if { path_beg /a }\n    http-request set-path /a/%[path]\n    http-request return status 404 if { path_beg /a }", false)]
    [InlineData("http-request deny if { path_beg /a }\n    http-response deny if { status 500 }", false)]
    [InlineData("http-request add-header X-A b\n    http-request add-header X-A b", false)]
    [InlineData("http-request replace-path /a(.*) /\\1\n    http-request replace-path /a(.*) /\\1", false)]
    public void Rule_AnEarlierOneLeavesNothingFor_IsReported(string lines, bool isReported) => Assert.Equal(isReported, Has("CFG1069", lines));

    [Theory]
    [InlineData("http-request allow if { path_beg /x }\n    http-request deny if { src 192.0.2.0/24 }", true)]
    [InlineData("http-request allow if { path_beg /x }\n    http-request deny unless { src 192.0.2.0/24 }", false)]
    [InlineData("http-request allow if { path_beg /x } { src 192.0.2.0/24 }\n    http-request deny if { src 192.0.2.0/24 }", false)]
    [InlineData("http-request allow if { src 192.0.2.0/24 }\n    http-request deny if { path_beg /x }", false)]
    [InlineData("http-request deny if { src 192.0.2.0/24 }\n    http-request allow if { path_beg /x }", false)]
    public void Refusal_AfterAnAllowThatAnybodyCanMeet_IsReported(string lines, bool isReported) => Assert.Equal(isReported, Has("CFG2031", lines));

    [Theory]
    [InlineData("http-request set-header X-A '$ZONE'", true)]
    [InlineData("http-request set-header X-A ${ZONE}", true)]
    [InlineData("http-request set-header X-A \"${ZONE-a}\"", false)]
    [InlineData("http-request set-header X-A \\$ZONE", false)]
    [InlineData("http-request deny if { path_reg ^/a$ }", false)]
    [InlineData("http-request set-header X-A a$b", false)]
    public void Variable_OutsideDoubleQuotes_IsReported(string line, bool isReported) => Assert.Equal(isReported, Has("CFG1048", line));

    [Theory]
    [InlineData("use_backend pool_%[path,field(2,/)]", "CFG1026", true)]
    [InlineData("use_backend %[path,field(2,/)]_be", "CFG1026", true)]
    [InlineData("use_backend b%[path,field(2,/)]", "CFG1026", false)]
    [InlineData("use_backend %[req.hdr(x-pool)]", "CFG1027", true)]
    [InlineData("use_backend %[req.hdr(x-pool)] if { req.hdr(x-pool) -m str a b }", "CFG1027", false)]
    [InlineData("use_backend %[req.hdr(host),map(hosts.map,be)]", "CFG1027", false)]
    public void DynamicBackend_NamesThatCanBe_DecideTheFinding(string line, string code, bool isReported) => Assert.Equal(isReported, Has(code, line));

    private static bool Has(string code, string lines) => Cfg.Analyze($"""
        {Cfg.Defaults}
        frontend fe
            bind :8080
            {lines}
            default_backend be
        backend be
            server s 192.0.2.1:80
        backend clients
            stick-table type ip size 1k expire 10s store http_req_rate(10s),conn_rate(10s)
        """).Diagnostics.Any(item => item.Code == code);
}
