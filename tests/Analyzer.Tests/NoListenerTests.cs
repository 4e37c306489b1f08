namespace CfgCompiler.Analyzer.Tests;

/// <summary>HAProxy 2.6 refuses a configuration that listens nowhere; 3.5 checks it without complaint.</summary>
public sealed class NoListenerTests
{
    private const string Code = "CFG0471";

    [Theory]
    [InlineData("")]
    [InlineData("# nothing here\n")]
    [InlineData("global\n    maxconn 10\n")]
    [InlineData(Cfg.Defaults)]
    [InlineData(Cfg.Defaults + "backend b\n    server s 10.0.0.1:80\n")]
    [InlineData(Cfg.Defaults + "frontend f\n")]
    [InlineData(Cfg.Defaults + "frontend f\n    bind :80\n    disabled\n")]
    [InlineData("cache c\n    total-max-size 1\n")]
    [InlineData("peers p\n    disabled\n    peer a 127.0.0.1:1\n")]
    public void File_ListeningNowhere_IsRefusedBefore30(string text)
    {
        var found = Cfg.AnalyzeWhole(text, Cfg.Target("2.6")).Diagnostics;
        Assert.Equal([1], found.Where(item => item.Code == Code).Select(item => item.Location.Start.Line));
        Assert.DoesNotContain(Cfg.AnalyzeWhole(text, Cfg.Target("3.5")).Diagnostics, item => item.Code == Code);
        Assert.DoesNotContain(Cfg.AnalyzeWhole(text).Diagnostics, item => item.Code == Code);
    }

    [Theory]
    [InlineData(Cfg.Defaults + "frontend f\n    bind :80\n")]
    [InlineData("global\n    stats socket /run/a.sock\n")]
    [InlineData("global\n    master-worker\n")]
    [InlineData("log-forward l\n    dgram-bind 127.0.0.1:514\n    log 127.0.0.1:1 local0\n")]
    [InlineData("peers p\n    peer a 127.0.0.1:1\n")]
    [InlineData("backend b\n    balnce roundrobin\n")]
    public void File_ThatListensOrHasOtherErrors_IsNotRefusedForThat(string text) =>
        Assert.DoesNotContain(Cfg.AnalyzeWhole(text, Cfg.Target("2.6")).Diagnostics, item => item.Code == Code);
}
