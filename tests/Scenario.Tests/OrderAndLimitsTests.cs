namespace CfgCompiler.Scenario.Tests;

/// <summary>Order and limits are the process's, whatever the number of its workers.</summary>
public sealed class OrderAndLimitsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void RoundRobin_ConnectionsOneByOne_KeepTheOrder(int nbthread)
    {
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(3, nbthread: nbthread), Servers(3));
        var order = Enumerable.Range(0, 30).Select(_ => RawClient.Exchange(proxy.Port, ScenarioCfg.Get)[^1]);
        Assert.Equal("123123123123123123123123123123", string.Concat(order));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void ServerMaxconn_ManyClients_IsNeverExceeded(int nbthread)
    {
        var now = 0;
        var most = 0;
        var origin = new OriginServer(connection =>
        {
            while (true)
            {
                connection.ReadRequest();
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                Thread.Sleep(10);
                Interlocked.Decrement(ref now);
                connection.Send(Origins.Ok);
            }
        });
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1, "maxconn 2", nbthread: nbthread), origin);
        using var load = new Load(proxy.Port, clients: 20);
        Assert.True(Eventually.Holds(() => load.Statuses.Count >= 200, Limit));
        load.Stop();

        Assert.All(load.Statuses.Values, static status => Assert.Equal(200, status));
        Assert.Equal(2, Volatile.Read(ref most));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void ProxyMaxconn_OneMoreClient_WaitsForAPlace(int nbthread)
    {
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1, listen: "maxconn 3", nbthread: nbthread), Servers(1));
        var clients = Enumerable.Range(0, 3).Select(_ => new RawClient(proxy.Port)).ToList();
        foreach (var client in clients)
        {
            client.Send(ScenarioCfg.Get);
            Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
        }

        using var late = new RawClient(proxy.Port);
        late.Send(ScenarioCfg.Get);
        Assert.Equal("", late.ReadQuiet(TimeSpan.FromMilliseconds(400)));
        clients[0].Dispose();
        Assert.Equal(200, RawClient.Status(late.ReadAnswer()));
        clients.ForEach(static client => client.Dispose());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Queue_FreedPlace_GoesToTheFirstInLine(int nbthread)
    {
        // Without a queue time-out of its own a request waits no longer than the connect time-out.
        var cfg = ScenarioCfg.Text(1, "maxconn 1", nbthread: nbthread)
            .Replace("    timeout connect 2s", "    timeout connect 2s\n    timeout queue 20s", StringComparison.Ordinal);
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, cfg, new OriginServer(Origins.Slow(600)));
        var clients = new List<RawClient>();
        for (var number = 0; number < 6; number++)
        {
            var client = new RawClient(proxy.Port);
            client.Send($"GET /{number} HTTP/1.1\r\nHost: a\r\n\r\n");
            clients.Add(client);
            Thread.Sleep(150); // that it stands in the queue shows nowhere outside; each worker's first request is its slowest
        }

        Assert.All(clients, static client => Assert.Equal(200, RawClient.Status(client.ReadAnswer())));
        Assert.True(proxy.Log.WaitFor(6, ProxyUnderTest.IsRequestLine, Limit));
        Assert.Equal("012345", string.Concat(proxy.RequestLines.Select(static line => line[line.IndexOf("GET /", StringComparison.Ordinal) + 5])));
        clients.ForEach(static client => client.Dispose());
    }

    private static OriginServer[] Servers(int count) =>
        [.. Enumerable.Range(1, count).Select(static number => new OriginServer(Origins.Named($"{number}")))];

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
