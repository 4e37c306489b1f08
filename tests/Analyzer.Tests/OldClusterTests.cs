using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>A configuration in the spelling of HAProxy 1.5, which today's HAProxy refuses: it lints with warnings and has a plan.</summary>
public sealed class OldClusterTests
{
    private const string Text = """
        global
            log /dev/log local0 info
            log /dev/log local0 notice
            maxconn 4096
            uid 99
            gid 99
            daemon

        defaults
            log global
            mode http
            option httplog
            option dontlognull
            retries 3
            redispatch
            maxconn 2000
            timeout http-request 10s
            timeout queue 1m
            timeout connect 10s
            timeout client 1m
            timeout server 1m
            timeout http-keep-alive 10s
            timeout check 10s

        listen webcluster 0.0.0.0:80
            option httpchk GET /test.html
            balance roundrobin
            server inst1 192.168.10.20:80 check inter 2000 fall 3
            server inst2 192.168.10.30:80 check inter 2000 fall 3

        """;

    [Fact]
    public void OldSpellings_Untargeted_AreWarnings() =>
        Assert.Equal(["15:5 warning CFG0143", "25:19 warning CFG0063"], Cfg.Findings(Text));

    [Theory]
    [InlineData("2.6")]
    [InlineData("3.5")]
    public void OldSpellings_ForNewerTarget_AreErrorsThatDoNotStopTheBuild(string version)
    {
        var result = Cfg.Analyze(Text, Cfg.Target(version));
        Assert.Equal([Severity.Error, Severity.Error], result.Diagnostics.Select(item => item.Severity));
        Assert.False(result.StopsBuild);
        Assert.NotNull(result.Plan);
    }

    [Fact]
    public void OldSpellings_ForTheirOwnVersion_AreFine() => Assert.Empty(Cfg.Findings(Text, Cfg.Target("1.5")));

    [Fact]
    public void OldSpellings_Fixed_LintCleanForToday()
    {
        var text = Text;
        while (Cfg.Analyze(text).Diagnostics.FirstOrDefault() is { } finding)
        {
            text = Cfg.Fixed(text, finding);
        }

        Assert.Contains("    option redispatch\n", text, StringComparison.Ordinal);
        Assert.Contains("listen webcluster\n    bind 0.0.0.0:80\n    option httpchk", text, StringComparison.Ordinal);
        Assert.Empty(Cfg.Findings(text, Cfg.Target("3.5")));
    }

    [Fact]
    public void Plan_OldCluster_HoldsEveryLine()
    {
        const string Expected = """
            process: t.cfg
              maxconn: 4096  @4
              uid: 99  @5
              gid: 99  @6
              daemon: yes  @7
              log: /dev/log facility 16 levels 0..6 len 1024 format local  @2
              log: /dev/log facility 16 levels 0..5 len 1024 format local  @3
            listen: webcluster #0 mode http  @25
              bind: 0.0.0.0:80  @25
              maxconn: 2000  @16
              default_backend: #0
              log: /dev/log facility 16 levels 0..6 len 1024 format local  @2
              log: /dev/log facility 16 levels 0..5 len 1024 format local  @3
              log format: httplog  @12
              balance: roundrobin  @27
              server: inst1 192.168.10.20:80 check  @28
                inter ms: 2000  @28
                fall: 3  @28
              server: inst2 192.168.10.30:80 check  @29
                inter ms: 2000  @29
                fall: 3  @29
              httpchk: GET /test.html  @26
              retries: 3  @14
              redispatch: -1  @15
              timeout connect ms: 10000  @19
              timeout client ms: 60000  @20
              timeout server ms: 60000  @21
              timeout queue ms: 60000  @18
              timeout check ms: 10000  @23
              timeout http-request ms: 10000  @17
              timeout http-keep-alive ms: 10000  @22
              option: dontlognull  @13

            """;
        Assert.Equal(Expected, PlanPrinter.Print(Cfg.Plan(Text)));
    }

    [Fact]
    public void Plan_OfTheSameText_IsEqual() => Assert.Equal(Cfg.Plan(Text), Cfg.Plan(Text));
}
