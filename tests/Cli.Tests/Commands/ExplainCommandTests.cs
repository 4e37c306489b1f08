using System.Text.Json;

namespace CfgCompiler.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("CFG1001")]
    [InlineData("cfg1001")]
    [InlineData("1001")]
    [InlineData("maxconn-exceeds-global")]
    public void Explain_RuleWithPage_PrintsIt(string code)
    {
        var result = CommandLine.Cfgc("explain", code);

        Assert.Equal(0, result.Status);
        Assert.StartsWith("# CFG1001 maxconn-exceeds-global\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("## How to fix", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_RuleWithoutPage_PrintsWhatIsKnown() =>
        Assert.Equal("# CFG9002 not-compiled-yet\n\ninfo\n\nA keyword that cfgc knows and does not compile yet.\n", CommandLine.Cfgc("explain", "CFG9002").Output);

    [Fact]
    public void Explain_SeveralRules_PrintsAll()
    {
        var output = CommandLine.Cfgc("explain", "CFG9001", "CFG9002").Output;

        Assert.Contains("# CFG9001", output, StringComparison.Ordinal);
        Assert.Contains("\n\n# CFG9002", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Nothing_ListsThemAll()
    {
        var lines = CommandLine.Cfgc("explain").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Analyzer.DiagnosticCatalog.All.Length, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("CFG1001  error    maxconn-exceeds-global ", StringComparison.Ordinal));
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
    }

    [Fact]
    public void Explain_Json_HasTheFields()
    {
        using var list = JsonDocument.Parse(CommandLine.Cfgc("explain", "--format", "json").Output);
        using var one = JsonDocument.Parse(CommandLine.Cfgc("explain", "--format", "json", "CFG1001").Output);

        Assert.Equal(Analyzer.DiagnosticCatalog.All.Length, list.RootElement.GetArrayLength());
        var rule = Assert.Single(one.RootElement.EnumerateArray());
        Assert.Equal("maxconn-exceeds-global", rule.GetProperty("name").GetString());
        Assert.Equal("error", rule.GetProperty("severity").GetString());
        Assert.StartsWith("# CFG1001", rule.GetProperty("page").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxconn-exceed-global", "; did you mean \"maxconn-exceeds-global\"?")]
    [InlineData("CFG10001", "; did you mean \"CFG")]
    [InlineData("what", "cfgc explain lists them all")]
    public void Explain_UnknownCode_ExitsWith2AndSuggests(string code, string expected)
    {
        var result = CommandLine.Cfgc("explain", code);

        Assert.Equal(2, result.Status);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }
}
