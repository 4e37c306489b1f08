namespace CfgCompiler.Analyzer.Tests;

/// <summary>Rules about what conditions match: regular expressions that take too long, and refusals that can be walked around.</summary>
public sealed class ConditionRuleTests
{
    [Theory]
    [InlineData("^(a+)+$", true)]
    [InlineData("^(a|a)*$", true)]
    [InlineData("^(a|b|ab)*c$", true)]
    [InlineData("^/([a-z]+-?)*$", true)]
    [InlineData("^(.*,)*x", true)]
    [InlineData("^((a+)|b)*$", true)]
    [InlineData("^([0-9]{1,3}){2,}$", true)]
    [InlineData("(a+)+b", true)]
    [InlineData("^(a+)+", false)]
    [InlineData("^(a+)+.*$", false)]
    [InlineData("^/([a-z]+-)*[a-z]+$", false)]
    [InlineData("^/([a-z]+\\.)+[a-z]$", false)]
    [InlineData("^([0-9]{4})+$", false)]
    [InlineData("^(a|b|c)*$", false)]
    [InlineData("^(?>a+)+$", false)]
    [InlineData("^/a+/b+$", false)]
    public void RegexRedos_OnlyWhenOneTextHasManyWays_IsReported(string regex, bool isSlow) =>
        Assert.Equal(isSlow, Has("CFG1021", $"http-request deny if {{ path_reg '{regex}' }}"));

    [Theory]
    [InlineData("http-request deny if { path_beg /admin }", "warning")]
    [InlineData("http-request auth if { path /admin }", "warning")]
    [InlineData("http-request deny if { path_dir admin }", "warning")]
    [InlineData("http-request deny unless { path_beg /public/ }", "warning")]
    [InlineData("http-request deny if { path,url_dec -m beg /admin }", "warning")]
    [InlineData("http-request deny if { path_sub // /../ /./ } || { path_beg /admin }", "warning")]
    [InlineData("http-request deny if { path_beg /admin }\n    http-request normalize-uri percent-decode-unreserved", "error")]
    [InlineData("http-request deny if { path_beg /admin }\n    http-request set-path %[path,url_dec]", "error")]
    [InlineData("http-request deny if { path_sub // /../ /./ % } || { path_beg /admin }", null)]
    [InlineData("http-request deny if { path,url_dec -m dir admin }", null)]
    [InlineData("http-request deny unless { path /public }", null)]
    [InlineData("http-request set-header X-A 1 if { path_beg /admin }", null)]
    [InlineData("http-request deny if { src 192.0.2.1 }", null)]
    public void PathBypass_SpellingsLeftOpen_DecideSeverity(string lines, string? severity)
    {
        var found = Lint(lines).FirstOrDefault(item => item.Code == "CFG1024");

        Assert.Equal(severity, found?.Severity.ToString().ToLowerInvariant());
    }

    [Fact]
    public void PathBypass_NormalizedInTheFrontend_IsNotReportedInTheBackend()
    {
        const string Text = """
            global
                expose-experimental-directives
            defaults
                mode http
                timeout connect 1s
                timeout client 1s
                timeout server 1s
            frontend fe
                bind :8080
                http-request normalize-uri percent-decode-unreserved
                http-request normalize-uri path-merge-slashes
                http-request normalize-uri path-strip-dot
                default_backend be
            backend be
                http-request deny if { path_beg /admin }
                server s 192.0.2.1:80
            """;

        Assert.DoesNotContain(Cfg.Analyze(Text).Diagnostics, item => item.Code == "CFG1024");
    }

    [Fact]
    public void OwnRule_OnALineThatHaproxyRefuses_KeepsQuiet()
    {
        const string Text = Cfg.Defaults + """
            frontend fe
                bind :8080
                http-request deny if { path_beg /admin } nonsense
                default_backend be
            backend be
                server s 192.0.2.1:80
            """;
        var found = Cfg.Analyze(Text, Cfg.Target("3.5")).Diagnostics;

        Assert.Contains(found, item => item.Descriptor.Number < 1000);
        Assert.DoesNotContain(found, item => item.Code == "CFG1024");
    }

    private static bool Has(string code, string lines) => Lint(lines).Any(item => item.Code == code);

    private static IEnumerable<Parser.Diagnostics.Diagnostic> Lint(string lines) => Cfg.Analyze($$"""
        global
            expose-experimental-directives
        {{Cfg.Defaults}}
        frontend fe
            bind :8080
            {{lines}}
            default_backend be
        backend be
            server s 192.0.2.1:80
        """).Diagnostics;
}
