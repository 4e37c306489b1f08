using System.Text.Json;

namespace CfgCompiler.Cli.Tests.Linting;

/// <summary>The options that choose what is reported and what makes the exit status.</summary>
public sealed class LintSelectionTests
{
    /// <summary>An error of cfgc's own (CFG1001), a warning (old spelling CFG0146) and an information (CFG9002).</summary>
    private const string Text = "global\n maxconn 10\ndefaults\n mode http\n maxconn 20\n redispatch\n option tcplog\n";

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public void FailOn_Error_DecidesTheStatus(string failOn, int expected) => Assert.Equal(expected, Lint("--fail-on", failOn).Status);

    [Fact]
    public void FailOn_LesserSeverity_CountsWhenAsked()
    {
        Assert.Equal(0, Lint("--ignore", "CFG1001").Status);
        Assert.Equal(1, Lint("--ignore", "CFG1001", "--fail-on", "warning").Status);
        Assert.Equal(0, Lint("--ignore", "CFG1001,CFG0", "--fail-on", "warning").Status);
        Assert.Equal(1, Lint("--ignore", "CFG1001,CFG0", "--fail-on", "info").Status);
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("0", 1)]
    public void MaxWarnings_More_Fails(string max, int expected)
    {
        var result = Lint("--ignore", "CFG1001", "--max-warnings", max);

        Assert.Equal(expected, result.Status);
        Assert.Equal(expected == 1 ? "cfgc: 1 warning; max-warnings allows 0\n" : "", result.Error);
    }

    [Theory]
    [InlineData("CFG1001", "CFG1001")]
    [InlineData("maxconn-exceeds-global", "CFG1001")]
    [InlineData("cfg1", "CFG1001")]
    [InlineData("CFG1,CFG9", "CFG1001 CFG9002")]
    [InlineData("CFG2001x", null)]
    public void Select_Rules_ReportsOnlyThem(string codes, string? expected)
    {
        var result = Lint("--format", "json", "--select", codes);

        if (expected is null)
        {
            Assert.Equal(2, result.Status);
            Assert.Contains("no rule is called \"CFG2001x\"", result.Error, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(expected, Codes(result.Output));
        }
    }

    [Fact]
    public void Ignore_RepeatedAndListed_DropsThem() =>
        Assert.Equal("CFG9002", Codes(Lint("--format", "json", "--ignore", "CFG1001", "--ignore", "CFG0,CFG1").Output));

    [Fact]
    public void Severity_Rules_AreChanged()
    {
        Assert.Equal(0, Lint("--severity", "CFG1001=warning").Status);
        Assert.Contains("info CFG1001", Lint("--severity", "maxconn-exceeds-global=info").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CFG1001", Lint("--severity", "CFG1=off").Output, StringComparison.Ordinal);
        Assert.Contains("error CFG9002", Lint("--severity", "CFG9002=error").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severity_OfWhatHaproxyRefuses_IsNotLowered()
    {
        var result = CommandLine.CfgcWithInput("global\n nonsense\n", "lint", "-", "--no-config", "--severity", "CFG0=off", "--ignore", "CFG0", "--select", "CFG1");

        Assert.Equal(1, result.Status);
        Assert.Contains("error CFG0001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_Security_LeavesOutTheRest()
    {
        // What is off by default and about security is on: the process has no user of its own, and no chroot.
        Assert.Equal("CFG2010 CFG2011", Codes(Lint("--format", "json", "--profile", "security").Output));
        Assert.Equal(2, Lint("--profile", "tough").Status);
    }

    [Theory]
    [InlineData("--severity", "CFG1001")]
    [InlineData("--severity", "CFG1001=bad")]
    [InlineData("--severity", "CFG8888=info")]
    [InlineData("--max-warnings", "many")]
    [InlineData("--max-warnings", "-1")]
    [InlineData("--fail-on", "fatal")]
    [InlineData("--config", "/nowhere/cfgc.toml")]
    [InlineData("--baseline", "/nowhere/baseline.json")]
    [InlineData("--write-baseline", "/nowhere/baseline.json")]
    public void Option_BadValue_ExitsWith2AndSaysWhy(params string[] options)
    {
        var result = CommandLine.CfgcWithInput(Text, ["lint", "-", .. options]);

        Assert.Equal(2, result.Status);
        Assert.StartsWith("cfgc: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault in cfgc", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void StdinName_Given_IsTheNameInTheReport() =>
        Assert.StartsWith("etc/haproxy.cfg:5:10: error CFG1001", Lint("--stdin-name", "etc/haproxy.cfg").Output, StringComparison.Ordinal);

    private static CommandLine.Result Lint(params string[] options) => CommandLine.CfgcWithInput(Text, ["lint", "-", "--no-config", .. options]);

    private static string Codes(string json) => string.Join(
        ' ', JsonDocument.Parse(json).RootElement.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("code").GetString()));
}
