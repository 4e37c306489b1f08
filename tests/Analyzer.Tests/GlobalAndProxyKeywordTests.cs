namespace CfgCompiler.Analyzer.Tests;

/// <summary>Arguments, versions and sides of keywords that are not compiled.</summary>
public sealed class GlobalAndProxyKeywordTests
{
    [Theory]
    [InlineData("tune.h2.fe.rxbuf 1m", "2.6", "2:5 error CFG0001")]
    [InlineData("tune.bufsize 16kk", "3.5", "2:18 error CFG0028")]
    [InlineData("tune.bufsize 300000000", "3.5", "2:18 error CFG0036")]
    [InlineData("tune.idletimer 70s", "3.5", "2:20 error CFG0025")]
    [InlineData("cpu-map auto:1/1-4 0-1", "3.5", "2:13 error CFG0462")]
    [InlineData("default-path there", "3.5", "2:18 error CFG0033")]
    [InlineData("set-var txn.a int(1)", "3.5", "2:13 error CFG0559")]
    [InlineData("stats socket /run/a level root", "3.5", "2:31 error CFG0318")]
    [InlineData("external-check preserve-env", "2.6", "2:20 error CFG0024")]
    [InlineData("no tune.bufsize 1", "3.5", "2:5 error CFG0023")]
    public void Global_WrongForTheVersion_IsReportedAtTheWord(string line, string version, string expected) =>
        Assert.Equal([expected], Cfg.Own($"global\n    {line}\n", Cfg.Target(version)));

    [Theory]
    [InlineData("tune.h2.fe.rxbuf 1m", "3.5")]
    [InlineData("tune.bufsize 16k", "3.5")]
    [InlineData("cpu-map auto:1/1-4 0-3", "2.6")]
    [InlineData("cpu-map 1/all 0,2-3", "3.5")]
    [InlineData("default-path origin /etc", "2.6")]
    [InlineData("ssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-tickets", "2.6")]
    [InlineData("no busy-polling", "2.6")]
    [InlineData("external-check preserve-env", "3.5")]
    public void Global_Right_IsNotReported(string line, string version) =>
        Assert.Empty(Cfg.Own($"global\n    {line}\n", Cfg.Target(version)));

    [Theory]
    [InlineData("cookie S rewrite insert", "3.5", "7:22 error CFG0037")]
    [InlineData("balance uri foo", "3.5", "7:17 error CFG0102")]
    [InlineData("balance hdr", "3.5", "7:13 error CFG0102")]
    [InlineData("hash-type consistent md5", "3.5", "7:26 error CFG0105")]
    [InlineData("option forwarded", "2.6", "7:5 error CFG0001")]
    [InlineData("option httpchk GET / HTTP/1.1 host", "2.6", "7:35 error CFG0024")]
    [InlineData("retry-on none 503", "3.5", "7:14 error CFG0037")]
    [InlineData("filter nonsuch", "3.5", "7:12 error CFG0521")]
    [InlineData("errorfile 999 /a", "3.5", "7:15 error CFG0507")]
    [InlineData("external-check command /a", "3.5", "7:5 warning CFG0115")]
    [InlineData("email-alert to a@b.example", "3.5", "7:5 warning CFG0116")]
    [InlineData("log-steps all", "3.5", "7:5 warning CFG0073")]
    [InlineData("id 0", "3.5", "7:8 error CFG0087")]
    public void Backend_WrongForTheVersion_IsReportedAtTheWord(string line, string version, string expected) =>
        Assert.Equal([expected], Cfg.Own($"{Cfg.Defaults}backend b\n    {line}\n    server s 10.0.0.1:80\n", Cfg.Target(version)));

    [Theory]
    [InlineData("cookie S insert indirect nocache maxidle 30m domain .a.example", "2.6")]
    [InlineData("balance url_param id check_post", "2.6")]
    [InlineData("balance hdr(host) use_domain_only", "3.5")]
    [InlineData("option httpchk GET / HTTP/1.1 host", "3.5")]
    [InlineData("source 0.0.0.0 usesrc clientip", "2.6")]
    [InlineData("no option forwarded", "3.5")]
    [InlineData("compression algo gzip raw-deflate", "2.6")]
    public void Backend_Right_IsNotReported(string line, string version) =>
        Assert.Empty(Cfg.OfHaproxy($"{Cfg.Defaults}backend b\n    {line}\n    server s 10.0.0.1:80\n", Cfg.Target(version)));

    [Fact]
    public void Deprecated_UnlessExposed_IsAWarningOfNewVersions()
    {
        var text = $"{Cfg.Defaults}frontend f\n    bind :80\n    option accept-invalid-http-request\n    default_backend b\nbackend b\n    server s 10.0.0.1:80\n";
        Assert.Equal(["8:5 warning CFG0030", "8:5 warning CFG2027"], Cfg.Own(text, Cfg.Target("3.5")));
        Assert.Equal(["8:5 warning CFG2027"], Cfg.Own(text, Cfg.Target("2.6")));
        Assert.Equal(["10:5 warning CFG2027"], Cfg.Own($"global\n    expose-deprecated-directives\n{text}", Cfg.Target("3.5")));
    }
}
