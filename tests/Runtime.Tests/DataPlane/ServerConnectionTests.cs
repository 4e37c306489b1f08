using CfgCompiler.Runtime.Settings;
using CfgCompiler.TestSupport.Network;

namespace CfgCompiler.Runtime.Tests.DataPlane;

/// <summary>Server connections between two requests: who may use them, for how long, and how many there are.</summary>
public sealed class ServerConnectionTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    [Fact]
    public void ReusedConnection_AnswerTakesLongerThanAnIdleOneLives_IsNotClosed()
    {
        var answers = 0;
        using var origin = new OriginServer(connection =>
        {
            while (true)
            {
                connection.ReadHead();
                if (Interlocked.Increment(ref answers) == 2)
                {
                    Thread.Sleep(400); // longer than the life of an idle connection below
                }

                connection.Send(Origins.Ok);
            }
        });
        using var host = new EngineHost(1, [ServerOf(origin)], idleServerMs: 100);
        using var client = new RawClient(host.Port);
        for (var i = 0; i < 3; i++)
        {
            client.Send(Get);
            Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
        }

        Assert.Single(origin.Connections);
    }

    [Fact]
    public void IdleConnection_NotUsed_IsClosedAfterItsTime()
    {
        using var origin = new OriginServer(Origins.Answer(Origins.Ok));
        using var host = new EngineHost(1, [ServerOf(origin)], idleServerMs: 50);
        host.Get();
        Assert.True(Eventually.Holds(() => origin.Connections[0].SawEnd, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void BytesBehindAnAnswer_ThatFillsTheReadExactly_NeverReachAnotherRequest()
    {
        const int ReadBytes = 60 * 1024;
        const string Stale = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstale";
        var head = "HTTP/1.1 200 OK\r\nContent-Length: 00000\r\n\r\n";
        head = head.Replace("00000", $"{ReadBytes - head.Length:D5}", StringComparison.Ordinal);
        using var origin = new OriginServer(connection =>
        {
            connection.ReadHead();
            connection.Send(connection.Index == 0 ? head + new string('x', ReadBytes - head.Length) + Stale : Origins.Ok);
            connection.Drain();
        });
        using var host = new EngineHost(1, [ServerOf(origin)]);
        using var client = new RawClient(host.Port);
        client.Send(Get);
        client.ReadAnswer();
        client.Send(Get);
        Assert.DoesNotContain("stale", client.ReadQuiet(Quiet), StringComparison.Ordinal);
    }

    [Fact]
    public void OneShotClients_Many_DoNotUseUpTheConnections()
    {
        using var origin = new OriginServer(Origins.Answer(Origins.Ok));
        using var host = new EngineHost(1, [ServerOf(origin)], maxconn: 10);
        for (var i = 0; i < 150; i++)
        {
            Assert.StartsWith("HTTP/1.1 200", host.Get());
        }
    }

    [Fact]
    public void InterimAnswers_Thousands_ArePassedOn()
    {
        const int Count = 5000;
        using var origin = new OriginServer(connection =>
        {
            connection.ReadHead();
            connection.Send(string.Concat(Enumerable.Repeat("HTTP/1.1 100\r\n\r\n", Count)) + Origins.Ok);
            connection.Drain();
        });
        using var host = new EngineHost(1, [ServerOf(origin)]);
        using var client = new RawClient(host.Port);
        client.Send(Get);
        var answer = client.ReadAnswer();
        Assert.EndsWith("\r\n\r\nok", answer, StringComparison.Ordinal);
        Assert.Equal(Count, answer.Split("HTTP/1.1 100 Continue\r\n\r\n").Length - 1);
    }

    [Fact]
    public void Forwardfor_HundredHeaders_IsStillAdded()
    {
        using var origin = new OriginServer(Origins.Answer(Origins.Ok));
        using var host = new EngineHost(1, [ServerOf(origin)]);
        using var client = new RawClient(host.Port);
        client.Send("GET / HTTP/1.1\r\nHost: a\r\n" + string.Concat(Enumerable.Range(1, 99).Select(i => $"X-{i}: 1\r\n")) + "\r\n");
        Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
        Assert.Contains("x-99: 1\r\nx-forwarded-for: 127.0.0.1\r\n\r\n", TestSupport.Scrubbing.ByteText.Latin1(origin.Connections[0].Received), StringComparison.Ordinal);
    }

    private static ServerSettings ServerOf(OriginServer origin) => new() { Name = "s", Address = $"127.0.0.1:{origin.Port}" };
}
