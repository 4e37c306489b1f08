namespace CfgCompiler.Analyzer.Tests;

/// <summary>What one line draws, and that its right spelling draws nothing. Defaults take the first five lines.</summary>
public sealed class KeywordFindingsTests
{
    private const string Backend = "backend b\n    ";
    private const string Frontend = "frontend f\n    bind :80\n    default_backend b\nbackend b\n    server s 10.0.0.1:80\nfrontend g\n    bind :81\n    default_backend b\n    ";

    [Theory]
    [InlineData("balnce roundrobin", "7:5 error CFG0001")]
    [InlineData("balance roundrobn", "7:13 error CFG0102")]
    [InlineData("option httpchek", "7:12 error CFG0095")]
    [InlineData("timeout sever 1s", "7:13 error CFG0126")]
    [InlineData("timeout server 30x", "7:20 error CFG0025")]
    [InlineData("timeout server 30", "7:20 warning CFG0026")]
    [InlineData("timeout server", "7:5 error CFG0034")]
    [InlineData("timeout server 1s 2s", "7:23 error CFG0024")]
    [InlineData("timeout server 25d", "7:20 error CFG0025")]
    [InlineData("timeout client 1s", "7:5 warning CFG0127")]
    [InlineData("retries 3 4", "7:15 error CFG0024")]
    [InlineData("retries 3x", "7:13 error CFG1056")]
    [InlineData("mode htp", "7:10 error CFG0071")]
    [InlineData("http-reuse sometimes", "7:16 error CFG0037")]
    [InlineData("no balance", "7:5 error CFG0023")]
    [InlineData("no option httpchk", "7:5 error CFG0098")]
    [InlineData("option httplog", "7:5 warning CFG0093")]
    [InlineData("maxconn 10", "7:5 warning CFG0073")]
    [InlineData("nbthread 4", "7:5 error CFG0035")]
    [InlineData("server s 10.0.0.1:99999", "7:14 error CFG0257")]
    [InlineData("server s 10.0.0.1:80 chek", "7:26 error CFG0254")]
    [InlineData("server s 10.0.0.1:80 weight 300", "7:33 error CFG0259")]
    [InlineData("server s 10.0.0.1:80 inter", "7:26 error CFG0034")]
    [InlineData("server a!b 10.0.0.1:80", "7:13 error CFG0251")]
    [InlineData("server s 10.0.0.1 check", "7:14 error CFG0431")]
    [InlineData("server s", "7:12 error CFG0034")]
    [InlineData("log 127.0.0.1 local9", "7:19 error CFG0371")]
    [InlineData("log 127.0.0.1 local0 loud", "7:26 error CFG0371")]
    [InlineData("log 127.0.0.1 len 20 local0", "7:23 error CFG0371")]
    [InlineData("log \"\" local0", "7:9 error CFG0009")]
    public void Line_WrongInBackend_IsReportedAtTheWord(string line, string expected) =>
        Assert.Equal([expected], Cfg.Own($"{Cfg.Defaults}{Backend}{line}\n    server ok 10.0.0.2:80 check\n"));

    [Theory]
    [InlineData("balance roundrobin")]
    [InlineData("option httpchk GET /")]
    [InlineData("timeout server 30s")]
    [InlineData("timeout queue 100")]
    [InlineData("retries 3")]
    [InlineData("http-reuse never")]
    [InlineData("no option redispatch")]
    [InlineData("server s 10.0.0.1:80 check weight 256 inter 2s rise 2 fall 3")]
    [InlineData("server s 10.0.0.1 check port 80")]
    [InlineData("server s 10.0.0.1 check addr 10.0.0.3:81")]
    [InlineData("log 127.0.0.1 len 80 local0 info err")]
    [InlineData("stick-table type ip size 1k")]
    [InlineData("http-request deny if { src 10.0.0.1 }")]
    [InlineData("option mysql-check user x")]
    [InlineData("option tcp-check")]
    public void Line_RightInBackend_IsNotReported(string line) =>
        Assert.Empty(Cfg.OfHaproxy($"{Cfg.Defaults}{Backend}{line}\n    server ok 10.0.0.2:80 check\n"));

    [Theory]
    [InlineData("bind 127.0.0.1", "14:10 error CFG0302")]
    [InlineData("bind :70000", "14:10 error CFG0301")]
    [InlineData("bind :82,:7000x name n", "14:14 error CFG0301")]
    [InlineData("bind :82 nam x", "14:14 error CFG0303")]
    [InlineData("bind", "14:5 error CFG0034")]
    [InlineData("balance roundrobin", "14:5 warning CFG0074")]
    [InlineData("server s 10.0.0.1:80", "14:5 error CFG0075")]
    [InlineData("timeout connect 1s", "14:5 warning CFG0127")]
    [InlineData("capture request header Host", "14:28 error CFG0034")]
    [InlineData("capture request header Host length 3", "14:33 error CFG0125")]
    [InlineData("capture requst header Host len 3", "14:13 error CFG0125")]
    [InlineData("option httplog tsv", "14:20 error CFG0037")]
    [InlineData("option dontlognull x", "14:24 error CFG0024")]
    [InlineData("option forwardfor excpt 10.0.0.0/8", "14:23 error CFG0037")]
    [InlineData("option forwardfor except 10.0.0.300", "14:30 error CFG0037")]
    public void Line_WrongInFrontend_IsReportedAtTheWord(string line, string expected) =>
        Assert.Equal([expected], Cfg.Own($"{Cfg.Defaults}{Frontend}{line}\n"));

    [Theory]
    [InlineData("bind :82,:83 name n maxconn 10")]
    [InlineData("bind 127.0.0.1:8000-8003")]
    [InlineData("bind :443 ssl crt /etc/a.pem alpn h2,http/1.1")]
    [InlineData("bind /run/a.sock mode 660")]
    [InlineData("capture request header Host len 3")]
    [InlineData("no option dontlognull")]
    [InlineData("option forwardfor except 127.0.0.0/8 header X-Client if-none")]
    [InlineData("acl a src 192.0.2.1\n    http-request deny if a")]
    [InlineData("use_backend b if { path /x }")]
    public void Line_RightInFrontend_IsNotReported(string line) =>
        Assert.Empty(Cfg.Own($"{Cfg.Defaults}{Frontend}{line}\n"));

    [Theory]
    [InlineData("maxcon 100", "2:5 error CFG0001")]
    [InlineData("maxconn 10k", "2:13 error CFG0036")]
    [InlineData("nbthread 0", "2:14 error CFG0036")]
    [InlineData("daemon yes", "2:12 error CFG0024")]
    [InlineData("log global", "2:9 error CFG0372")]
    [InlineData("bind :80", "2:5 error CFG0035")]
    [InlineData("setenv A", "2:12 error CFG0034")]
    public void Line_WrongInGlobal_IsReportedAtTheWord(string line, string expected) =>
        Assert.Equal([expected], Cfg.Own($"global\n    {line}\n"));

    [Theory]
    [InlineData("maxconn 100")]
    [InlineData("nbthread 4")]
    [InlineData("stats socket /run/a.sock level admin")]
    [InlineData("tune.bufsize 16384")]
    [InlineData("no strict-limits")]
    [InlineData("lua-load /a.lua")]
    public void Line_RightInGlobal_IsNotReported(string line) => Assert.Empty(Cfg.Own($"global\n    {line}\n"));

    [Theory]
    [InlineData("foo bar\n", "1:1 error CFG0002")]
    [InlineData("global\nbakend b\n    srever s\n", "2:1 error CFG0001")]
    [InlineData("backend\n", "1:1 error CFG0061")]
    [InlineData("backend a!b\n    server s 10.0.0.1:80 disabled\n", "1:10 error CFG0061")]
    [InlineData("backend b from nope\n", "1:16 error CFG0065")]
    [InlineData("defaults\n    http-request deny\n", "2:5 error CFG0069")]
    [InlineData("defaults\n    bind :80\n", "2:5 error CFG0069")]
    [InlineData("peers\n", "1:1 error CFG0034")]
    public void Section_Wrong_IsReportedOnce(string text, string expected) => Assert.Equal([expected], Cfg.Own(text));

    [Fact]
    public void UnknownKeyword_NearAnother_IsSuggested() =>
        Assert.Equal(
            "unknown keyword \"balnce\" in a backend section; did you mean \"balance\"?",
            Cfg.Single($"{Cfg.Defaults}{Backend}balnce roundrobin\n").Message);

    [Fact]
    public void RemovedKeyword_NotCompiled_IsAnErrorForNewTargets()
    {
        var text = $"{Cfg.Defaults}{Backend}server s 10.0.0.1:80\n    reqadd X:\\ a\n";
        Assert.Equal(["8:5 warning CFG0141"], Cfg.Findings(text));
        Assert.Equal(["8:5 error CFG0141"], Cfg.Findings(text, Cfg.Target("3.5")));
        Assert.Equal(["8:5 info CFG9002"], Cfg.Findings(text, Cfg.Target("2.0")));
        Assert.True(Cfg.Analyze(text, Cfg.Build()).StopsBuild);
    }
}
