using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Tests;

public sealed class AllowanceTests
{
    private const string Head = "global\n maxconn 10\ndefaults\n mode http\n";

    [Theory]
    [InlineData(" maxconn 20 # cfgc: allow CFG1001 -- the load balancer in front has the limit\n")]
    [InlineData(" # cfgc: allow CFG1001 -- known\n maxconn 20\n")]
    [InlineData(" # cfgc: allow maxconn-exceeds-global -- known\n maxconn 20\n")]
    public void Allowance_OfTheFinding_SuppressesIt(string lines)
    {
        var result = Cfg.Analyze(Head + lines);
        Assert.Empty(result.Diagnostics);
        Assert.False(result.StopsBuild);
    }

    [Theory]
    [InlineData("# cfgc: allow-file CFG1001 -- known\n" + Head + " maxconn 20\n")]
    [InlineData(Head + " maxconn 20\n# cfgc: allow-file maxconn-exceeds-global -- known\n")]
    [InlineData(Head + " # cfgc: allow-section CFG1001 -- known\n maxconn 20\n")]
    [InlineData("global\n maxconn 10\n# cfgc: allow-section CFG1001 -- known\ndefaults\n mode http\n maxconn 20\n")]
    [InlineData("global\n maxconn 10\ndefaults # cfgc: allow-section CFG1001 -- known\n mode http\n maxconn 20\n")]
    [InlineData(Head + " # cfgc: allow CFG1001 -- known\n # another comment\n maxconn 20\n")]
    public void Allowance_OfAWiderForm_SuppressesIt(string text) => Assert.Empty(Cfg.Analyze(text).Diagnostics);

    [Theory]
    [InlineData("# cfgc: allow-section CFG1001 -- known\nglobal\n maxconn 10\ndefaults\n mode http\n maxconn 20\n", "1:23 warning CFG7012", "6:10 error CFG1001")]
    [InlineData(Head + " maxconn 20 # cfgc: allow CFG1001\n", "5:27 info CFG7013")]
    [InlineData(Head + " maxconn 20 # cfgc: allow CFG1001 --\n", "5:27 info CFG7013")]
    [InlineData(Head + " retries 3 # cfgc: allow -- why\n", "5:14 warning CFG7012")]
    public void Allowance_NotAsItShouldBe_IsReported(string text, params string[] expected) => Assert.Equal(expected, Cfg.Findings(text));

    [Fact]
    public void Allowance_OfNothing_IsReported() =>
        Assert.Equal(["5:26 warning CFG7012"], Cfg.Findings(Head + " maxconn 5 # cfgc: allow CFG1001 -- why\n"));

    [Fact]
    public void Allowance_OfAnErrorOfHaproxy_DoesNotHelp() =>
        Assert.Equal(["5:2 error CFG0001", "5:24 warning CFG7012"], Cfg.Findings(Head + " maxcn 5 # cfgc: allow CFG0001 -- why\n"));

    [Fact]
    public void Override_OfAnOwnRule_ChangesItsSeverity()
    {
        var options = new AnalysisOptions { SeverityOverrides = new Dictionary<string, Severity> { ["CFG1001"] = Severity.Info } };
        var result = Cfg.Analyze(Head + " maxconn 20\n", options);
        Assert.Equal(Severity.Info, Assert.Single(result.Diagnostics).Severity);
        Assert.False(result.StopsBuild);
    }

    [Fact]
    public void Override_OfAnErrorOfHaproxy_DoesNotLowerIt()
    {
        var options = new AnalysisOptions { SeverityOverrides = new Dictionary<string, Severity> { ["CFG0001"] = Severity.Off } };
        Assert.Equal(["5:2 error CFG0001"], Cfg.Findings(Head + " maxcn 20\n", options));
    }
}
