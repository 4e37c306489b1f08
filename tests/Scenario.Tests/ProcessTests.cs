namespace CfgCompiler.Scenario.Tests;

public sealed class ProcessTests
{
    private const int KilledBySigterm = 128 + 15;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public void Sigterm_RequestInFlight_EndsAtOnce()
    {
        var origin = new OriginServer(Origins.Slow(5000));
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), origin);
        using var client = new RawClient(proxy.Port);
        client.Send(ScenarioCfg.Get);
        Assert.True(Eventually.Holds(() => origin.RequestCount == 1, Limit));
        proxy.Process.Signal("TERM");
        Assert.True(Eventually.Holds(() => proxy.Process.HasExited, TimeSpan.FromSeconds(3)));
        Assert.Equal(KilledBySigterm, proxy.Process.ExitCode);
    }

    [Fact]
    public void Sigusr1_RequestInFlight_IsAnsweredBeforeTheEnd()
    {
        var origin = new OriginServer(Origins.Slow(1000));
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), origin);
        using var client = new RawClient(proxy.Port);
        client.Send(ScenarioCfg.Get);
        Assert.True(Eventually.Holds(() => origin.RequestCount == 1, Limit));
        proxy.Process.Signal("USR1");
        Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
        Assert.True(Eventually.Holds(() => proxy.Process.HasExited, Limit));
        Assert.Equal(0, proxy.Process.ExitCode);
        Assert.Contains(proxy.Log.Lines, static line => line.Contains(": Proxy web stopped (cumulated conns: FE: 1, BE: 1).", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_UnixDatagramSocket_GetsTheLines()
    {
        var cfg = ScenarioCfg.Text(1).Replace("log \"127.0.0.1:${LOG_PORT}\"", "log \"${LOG_PATH}\"", StringComparison.Ordinal);
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, cfg, new OriginServer(Origins.Answer(Origins.Ok)));
        Assert.Equal(200, proxy.StatusOf(ScenarioCfg.Get));
        Assert.NotNull(proxy.UnixLog);
        Assert.True(proxy.UnixLog.WaitFor(1, static line => line.Contains(" web web/s1 ", StringComparison.Ordinal), Limit));
        Assert.Matches(@"^<134>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d haproxy\[\d+\]: 127\.0\.0\.1:", proxy.UnixLog.Lines[^1]);
    }

    [Fact]
    public void Httpchk_ServerFailsAndRecovers_IsTakenOutAndBack()
    {
        var isWell = true;
        var checkedServer = new OriginServer(connection =>
        {
            while (true)
            {
                var request = connection.ReadRequest();
                connection.Send(
                    !request.StartsWith("GET /test.html HTTP/1.0\r\n", StringComparison.Ordinal) ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\ns1"
                    : Volatile.Read(ref isWell) ? "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n" : "HTTP/1.0 500 Oops\r\nContent-Length: 0\r\n\r\n");
            }
        });
        var cfg = ScenarioCfg.Text(2, listen: "option httpchk GET /test.html").Replace("${S1_PORT}\"", "${S1_PORT}\" check inter 2s fastinter 50 downinter 50 fall 3 rise 2", StringComparison.Ordinal);
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, cfg, checkedServer, new OriginServer(Origins.Named("s2")));
        Assert.Equal(["s1", "s2"], Bodies(proxy, 6));

        Volatile.Write(ref isWell, false);
        Assert.True(proxy.Log.WaitFor(1, static line => line.Contains("Server web/s1 is DOWN, reason: Layer7 wrong status, code: 500, info: \"Oops\", check duration: ", StringComparison.Ordinal)
            && line.Contains("ms. 1 active and 0 backup servers left. 0 sessions active, 0 requeued, 0 remaining in queue.\n", StringComparison.Ordinal), Limit), string.Concat(proxy.Log.Lines));
        Assert.Equal(["s2"], Bodies(proxy, 6));

        Volatile.Write(ref isWell, true);
        Assert.True(proxy.Log.WaitFor(1, static line => line.Contains("Server web/s1 is UP, reason: Layer7 check passed, code: 200, check duration: ", StringComparison.Ordinal)
            && line.Contains("ms. 2 active and 0 backup servers online. 0 sessions requeued, 0 total in queue.\n", StringComparison.Ordinal), Limit), string.Concat(proxy.Log.Lines));
        Assert.Equal(["s1", "s2"], Bodies(proxy, 6));
    }

    private static IEnumerable<string> Bodies(ProxyUnderTest proxy, int requests) =>
        Enumerable.Range(0, requests).Select(_ => RawClient.Exchange(proxy.Port, ScenarioCfg.Get)[^2..]).Distinct().Order(StringComparer.Ordinal);
}
