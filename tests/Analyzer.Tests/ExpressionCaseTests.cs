using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>
/// Expressions outside of rules: health checks, server parameters, log profiles, FastCGI applications, the global section, answers.
/// The cases are rows of expression-cases.tsv, all of them run on HAProxy 3.5 and 2.6.
/// </summary>
public sealed class ExpressionCaseTests
{
    private const string Defaults = """
        defaults
            mode {0}
            timeout connect 1s
            timeout client 1s
            timeout server 1s
        userlist ul
            user a insecure-password b
        backend be
            server s1 127.0.0.1:1
            stick-table type ip size 1k store http_req_rate(10s),gpc0,gpt0

        """;

    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var fields in MeasuredCases.Rows("expression-cases.tsv"))
        {
            data.Add(fields[0], fields[1], "3.5", fields[2]);
            data.Add(fields[0], fields[1], "2.6", fields[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Line_ForVersion_IsRefusedWhereHaproxyRefusesIt(string snippet, string mode, string version, string expected)
    {
        var text = Defaults.Replace("{0}", mode, StringComparison.Ordinal) + snippet.Replace("; ", "\n", StringComparison.Ordinal) + "\n";
        var found = Cfg.Analyze(text, Cfg.Target(version)).Diagnostics.FirstOrDefault(static item => item.Severity == Severity.Error && item.Descriptor.Number < 1000);
        Assert.Equal(expected, found?.Code ?? "ok");
    }

    [Theory]
    [InlineData("%ci:%cp_%fi:%fp_%Ts_%rt:%pid")]
    [InlineData("%_ci")]
    public void Format_WithAnUnderscoreAfterAnAlias_EndsTheAlias(string format) =>
        Assert.DoesNotContain(
            Cfg.Analyze($"{Cfg.Defaults}frontend f\n    bind :8080\n    unique-id-format {format}\n", Cfg.Target("3.5")).Diagnostics,
            static item => item.Severity == Severity.Error);

    [Fact]
    public void Sni_AsPlainName_IsAnErrorAtTheName()
    {
        var text = $"{Cfg.Defaults}backend b\n    server s 127.0.0.1:1 ssl verify none sni a.example.com\n";
        var found = Assert.Single(Cfg.Analyze(text, Cfg.Target("3.5")).Diagnostics, static item => item.Severity == Severity.Error);
        Assert.Equal("a.example.com", text.Substring(found.Location.Span.Start, found.Location.Span.Length));
    }

    [Fact]
    public void Parameter_OfAnApplicationThatNobodyUses_IsNotRead()
    {
        const string App = "fcgi-app a\n    docroot /x\n    set-param A %[nope]\n";
        Assert.DoesNotContain(Cfg.Analyze(App, Cfg.Target("3.5")).Diagnostics, static item => item.Severity == Severity.Error);
        Assert.Equal(
            ["3:19 error CFG0551"],
            Cfg.OfHaproxy($"{App}{Cfg.Defaults}backend b\n    use-fcgi-app a\n    server s 127.0.0.1:1 proto fcgi\n", Cfg.Target("3.5")));
    }
}
