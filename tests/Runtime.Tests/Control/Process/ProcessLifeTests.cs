using CfgCompiler.TestSupport.Network;

namespace CfgCompiler.Runtime.Tests.Control.Process;

/// <summary>Real processes, started, signalled and waited for.</summary>
public sealed class ProcessLifeTests
{
    private readonly int _port = FreePorts.Next();

    private string Bind => $"bind=127.0.0.1:{_port}";

    [Theory]
    [InlineData("TERM", 128 + 15)]
    [InlineData("INT", 128 + 2)]
    public void Signal_Stop_DiesByIt(string signal, int status)
    {
        using var host = HostProcess.Start(Bind);
        HostProcess.Greeting(_port);

        host.Signal(signal);

        Assert.True(host.WaitForExit(HostProcess.Limit));
        Assert.Equal(status, host.ExitCode);
        Assert.DoesNotContain("stopped", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Usr1_ConnectionUnderWay_EndsWhenItIsGone()
    {
        using var log = SyslogSink.Udp();
        using var host = HostProcess.Start($"{Bind};log=127.0.0.1:{log.Port}");
        var client = HostProcess.Connect(_port);
        Assert.NotNull(client);
        HostProcess.Greeting(client);

        host.Signal("USR1");

        Assert.True(log.WaitFor(1, line => line.Contains("Proxy web stopped (cumulated conns: FE: 1, BE: 7).", StringComparison.Ordinal), HostProcess.Limit));
        Assert.Matches(@"^<132>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d CfgCompiler\.Runtime\.Tests\[" + host.Id + @"\]: Proxy web stopped .*\n$", log.Lines[0]);
        Assert.False(host.HasExited);
        client.Dispose();
        Assert.True(host.WaitForExit(HostProcess.Limit));
        Assert.Equal(0, host.ExitCode);
        Assert.Contains($"[WARNING]  ({host.Id}) : Proxy web stopped (cumulated conns: FE: 1, BE: 7).\n", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hup_States_AreDumpedAndTheProcessLives()
    {
        using var host = HostProcess.Start($"{Bind};server=127.0.0.1:{FreePorts.Next()}");
        HostProcess.Greeting(_port);

        host.Signal("HUP");
        host.Signal("USR2");
        host.Signal("QUIT");

        Assert.True(Eventually.Holds(() => host.Error.Contains("SIGHUP: Proxy web has", StringComparison.Ordinal), HostProcess.Limit), host.Error);
        Assert.Contains("SIGHUP: Server web/s is ", host.Error, StringComparison.Ordinal);
        HostProcess.Greeting(_port);
    }

    [Fact]
    public void Check_ServerGone_IsSaidOnceOnScreenAndInTheLog()
    {
        using var log = SyslogSink.Udp();
        using var host = HostProcess.Start($"{Bind};log=127.0.0.1:{log.Port};server=127.0.0.1:{FreePorts.Next()}");

        Assert.True(log.WaitFor(2, _ => true, HostProcess.Limit));
        Assert.StartsWith("<129>", log.Lines[0], StringComparison.Ordinal);
        Assert.Matches(
            @": Server web/s is DOWN, reason: Layer4 connection problem, info: ""ECONNREFUSED returned by OS \(Connection refused\)"", check duration: \d+ms\. "
            + @"0 active and 0 backup servers left\. 0 sessions active, 0 requeued, 0 remaining in queue\.\n$",
            log.Lines[0]);
        Assert.Matches(@"^<128>.*: proxy web has no server available!\n$", log.Lines[1]);
        Assert.True(Eventually.Holds(() => host.Error.Contains("proxy 'web' has no server available!", StringComparison.Ordinal), HostProcess.Limit));
        Assert.Contains($"[ALERT]    ({host.Id}) : proxy 'web' has no server available!\n", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_Options_ReachTheDataPlane()
    {
        using var host = HostProcess.Start($"{Bind};maxconn=10;nbthread=3", "-n", "20", "-dM", "-dI", "-dW");

        Assert.Equal($"pid={host.Id} maxconn=20 workers=3 tag=CfgCompiler.Runtime.Tests\n", HostProcess.Greeting(_port));
    }

    [Fact]
    public void Start_OldPids_AreStoppedSoftlyOnceTheNewOneListens()
    {
        using var old = HostProcess.Start(Bind);
        HostProcess.Greeting(_port);
        var port = FreePorts.Next();

        using var next = HostProcess.Start($"bind=127.0.0.1:{port}", "-sf", $"{old.Id}");

        Assert.True(old.WaitForExit(HostProcess.Limit));
        Assert.Equal(0, old.ExitCode);
        Assert.Contains($"pid={next.Id} ", HostProcess.Greeting(port), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nbthread=0", "config : 'nbthread' value must be between 1 and 1024 (was 0)")]
    [InlineData("maxconn=x", "config : parsing [host.cfg:4] : missing or unparsable integer value in 'x'")]
    [InlineData("user=no-such-user", "config : cannot find user id for 'no-such-user'")]
    [InlineData("log=nowhere.invalid/x", "config : parsing [host.cfg:3] : log : invalid address: 'nowhere.invalid/x' in 'nowhere.invalid/x'")]
    [InlineData("server=127.0.0.1", "config : parsing [host.cfg:10] : server s has neither service port nor check port, checks are impossible")]
    [InlineData("maxconn=1000000000", "Cannot raise FD limit to 2000000")]
    public void Start_BadValue_AlertsAndEndsWithOne(string settings, string message)
    {
        var result = HostProcess.Run(settings);

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"^\[ALERT\]    \(\d+\) : ", result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_NoBindAtAll_AlertsAndEndsWithOne()
    {
        var result = HostProcess.Run("nbthread=1");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(".main()] No enabled listener found (check for 'bind' directives) ! Exiting.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, HostProcess.Run("nbthread=1", "-c").ExitCode);
    }

    [Fact]
    public void Start_AddressInUse_EndsWithOne()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, _port);
        other.Start();

        var result = HostProcess.Run(Bind);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Binding [host.cfg:9] for proxy web: AddressAlreadyInUse\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Configuration file is valid\n", "-c", "-V")]
    [InlineData(0, "", "-c")]
    [InlineData(0, "", "-c", "-D")]
    public void Check_GoodConfiguration_IsValidAndNothingListens(int status, string output, params string[] args)
    {
        var result = HostProcess.Run($"{Bind};daemon=1", args);

        Assert.Equal((status, output, ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Check_BadValue_EndsWithOne() => Assert.Equal(1, HostProcess.Run("nbthread=5000", "-c").ExitCode);

    [Fact]
    public void Version_Detailed_NamesTarget()
    {
        var result = HostProcess.Run("", "-vv");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("compiled from host.cfg", result.Output, StringComparison.Ordinal);
        Assert.Contains("  TARGET  = linux-glibc\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Option_Unknown_ShowsUsageAndEndsWithOne()
    {
        var result = HostProcess.Run("", "-zz");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("unknown option '-zz'", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("Usage : ", result.Output, StringComparison.Ordinal);
    }
}
