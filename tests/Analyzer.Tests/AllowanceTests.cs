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
