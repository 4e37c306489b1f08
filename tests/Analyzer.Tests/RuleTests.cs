namespace CfgCompiler.Analyzer.Tests;

/// <summary>Rules over whole configurations: each with a configuration that draws it and a near one that does not.</summary>
public sealed class RuleTests
{
    private const string Timeouts = "timeout connect 1s\n timeout client 1s\n timeout server 1s\n";

    [Theory]
    [InlineData("global\n maxconn 1000\ndefaults\n mode http\n maxconn 2000\n", "5:10 error CFG1001")]
    [InlineData("global\n maxconn 1000\nlisten l\n mode http\n bind :80\n maxconn 1001\n timeout client 1s\n", "6:10 error CFG1001")]
    [InlineData("frontend f\n mode http\n timeout client 1s\n", "1:10 warning CFG0076")]
    [InlineData("frontend f\n mode http\n bind :80\n", "1:10 warning CFG0077")]
    [InlineData("backend b\n mode http\n timeout connect 1s\n server s 10.0.0.1:80\n", "1:9 warning CFG0077")]
    [InlineData("defaults\n mode http\n " + Timeouts + "frontend f\n bind :80\n default_backend b\n", "8:18 error CFG0078")]
    [InlineData("defaults\n mode http\n " + Timeouts + "listen l\n bind :80\n default_backend l\n", "8:18 error CFG0080")]
    [InlineData("defaults\n mode http\n " + Timeouts + "frontend f\n bind :80\n default_backend b\nbackend b\n mode tcp\n server s 10.0.0.1:80\n", "8:18 error CFG0081")]
    [InlineData("defaults\n mode http\n " + Timeouts + "frontend f\n bind :80\n option httplog\n", "8:2 warning CFG0092")]
    [InlineData("defaults\n mode http\n " + Timeouts + "listen l\n bind :80\nlisten l\n bind :81\n", "8:8 error CFG0062")]
    [InlineData("defaults\n mode http\n " + Timeouts + "frontend l\n bind :80\nbackend l\n server s 10.0.0.1:80\nfrontend m\n bind :81\n default_backend l\n", "8:9 warning CFG0062")]
    [InlineData("defaults\n mode http\n " + Timeouts + "listen l\n bind :80\nlisten m\n bind *:80\n", "9:7 error CFG1033")]
    [InlineData("defaults\n mode http\n " + Timeouts + "backend b\n", "6:9 warning CFG1029")]
    [InlineData("defaults\n mode http\n " + Timeouts + "backend b\n server a 10.0.0.1:80 check\n server b 10.0.0.1:80 check\n", "8:11 warning CFG1035")]
    [InlineData("defaults\n mode http\n " + Timeouts + "backend b\n server a 10.0.0.1:80 check\n server a 10.0.0.2:80 check\n", "8:9 error CFG0252")]
    public void Rule_Violated_Fires(string text, string expected) => Assert.Equal([expected], Cfg.Own(text));

    [Theory]
    [InlineData("global\n maxconn 1000\ndefaults\n mode http\n maxconn 1000\n")]
    [InlineData("global\n maxconn 0\ndefaults\n mode http\n maxconn 1000\n")]
    [InlineData("frontend f\n mode http\n bind :80\n timeout client 1s\n")]
    [InlineData("frontend f\n mode http\n disabled\n")]
    [InlineData("defaults\n mode http\n " + Timeouts + "frontend f\n bind :80\n default_backend b\nbackend b\n server s 10.0.0.1:80\n")]
    [InlineData("defaults\n mode http\n " + Timeouts + "frontend f\n mode tcp\n bind :80\n default_backend b\nbackend b\n server s 10.0.0.1:80\n")]
    [InlineData("defaults\n mode http\n " + Timeouts + "frontend f\n log 127.0.0.1 local0\n bind :80\n option httplog\n")]
    [InlineData("defaults\n mode http\n " + Timeouts + "listen l\n bind 127.0.0.1:80\nlisten m\n bind 127.0.0.2:80\n")]
    [InlineData("defaults\n mode http\n " + Timeouts + "backend b\n http-request return status 200\n")]
    [InlineData("defaults\n mode http\n " + Timeouts + "backend b\n server a 10.0.0.1:80 check\n server b 10.0.0.1:81 check\n")]
    public void Rule_Kept_IsSilent(string text) => Assert.Empty(Cfg.Own(text));

    [Fact]
    public void MaxconnExceedsGlobal_Inherited_IsReportedOnceAtTheDefaults()
    {
        const string Text = "global\n maxconn 10\ndefaults\n mode http\n maxconn 20\n timeout client 1s\nfrontend f\n bind :80\nfrontend g\n bind :81\n";
        var finding = Assert.Single(Cfg.Analyze(Text).Diagnostics);
        Assert.Equal(5, finding.Location.Start.Line);
        Assert.Equal(2, Assert.Single(finding.Related).Location.Start.Line);
    }

    [Fact]
    public void SharedName_ForTargetBefore33_IsFine()
    {
        const string Text = "defaults\n mode http\n " + Timeouts + "frontend l\n bind :80\nbackend l\n server s 10.0.0.1:80\nfrontend m\n bind :81\n default_backend l\n";
        Assert.Empty(Cfg.Own(Text, Cfg.Target("2.6")));
        Assert.Equal(["8:9 error CFG0062"], Cfg.Own(Text, Cfg.Target("3.5")));
    }
}
