namespace CfgCompiler.Scenario.Tests;

/// <summary>Clients and servers that break off, lie and dawdle. Afterwards the proxy must be as it was: alive, and without a descriptor more.</summary>
public sealed class AbuseTests
{
    // The runtime of a test build opens a few files of its own now and then; a leak here would be hundreds.
    private const int DescriptorSlack = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private const string Post = "POST /form HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\n0123456789";
    private const string Chunked = "POST /form HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    private const string ChunkedAnswer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";

    [Theory]
    [InlineData(Post)]
    [InlineData(Chunked)]
    public void Client_BreaksOffAtEveryByte_LeavesNothingBehind(string request)
    {
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), new OriginServer(Origins.Answer(Origins.Ok)));
        AssertUnharmed(proxy, () =>
        {
            for (var length = 0; length <= request.Length; length++)
            {
                using var client = new RawClient(proxy.Port);
                client.Send(request[..length]);
                switch (length % 3)
                {
                    case 0:
                        client.Reset();
                        break;
                    case 1:
                        client.CloseSending();
                        client.ReadQuiet(TimeSpan.FromMilliseconds(5));
                        break;
                    default:
                        break;
                }
            }
        });
    }

    [Theory]
    [InlineData(Origins.Ok)]
    [InlineData(ChunkedAnswer)]
    public void Server_BreaksOffAtEveryByte_GivesAnAnswerOrAClose(string answer)
    {
        var length = 0;
        var origin = new OriginServer(connection =>
        {
            while (true)
            {
                connection.ReadRequest();
                var count = Volatile.Read(ref length);
                connection.Send(answer[..Math.Min(count, answer.Length)]);
                if (count < answer.Length)
                {
                    if (count % 2 == 0)
                    {
                        connection.Reset();
                    }

                    return;
                }
            }
        });
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), origin);
        Volatile.Write(ref length, int.MaxValue);
        AssertUnharmed(proxy, () =>
        {
            for (var count = 0; count < answer.Length; count++)
            {
                Volatile.Write(ref length, count);
                var status = proxy.StatusOf(ScenarioCfg.Get);
                Assert.Contains(status, new[] { 0, 200, 502 });
            }

            Volatile.Write(ref length, int.MaxValue);
        });
    }

    [Fact]
    public void Client_ConnectsAndLeaves_LeavesNothingBehind()
    {
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), new OriginServer(Origins.Slow(20)));
        AssertUnharmed(proxy, () =>
        {
            for (var count = 0; count < 200; count++)
            {
                using var client = new RawClient(proxy.Port);
                if (count % 2 == 0)
                {
                    client.Send(ScenarioCfg.Get);
                }
            }
        });
    }

    [Fact]
    public void Head_OfOneMebibyte_IsRefused()
    {
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), new OriginServer(Origins.Answer(Origins.Ok)));
        AssertUnharmed(proxy, () =>
        {
            var status = proxy.StatusOf($"GET / HTTP/1.1\r\nHost: a\r\nX: {new string('z', 1 << 20)}\r\n\r\n");
            Assert.Contains(status, new[] { 0, 400, 431 });
            status = proxy.StatusOf($"GET /{new string('u', 1 << 20)} HTTP/1.1\r\nHost: a\r\n\r\n");
            Assert.Contains(status, new[] { 0, 400, 414 });
        });
    }

    [Fact]
    public void ResponseHead_OfOneMebibyte_Is502()
    {
        var huge = false;
        var answer = $"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: {new string('z', 1 << 20)}\r\n\r\nok";
        var origin = new OriginServer(connection =>
        {
            while (true)
            {
                connection.ReadRequest();
                connection.Send(Volatile.Read(ref huge) ? answer : Origins.Ok);
            }
        });
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), origin);
        AssertUnharmed(proxy, () =>
        {
            Volatile.Write(ref huge, true);
            Assert.Equal(502, proxy.StatusOf(ScenarioCfg.Get));
            Volatile.Write(ref huge, false);
        });
    }

    [Fact]
    public void SlowHead_ByteByByte_IsTimedOutAllTheSame()
    {
        using var proxy = new ProxyUnderTest(
            ProxyPrograms.Ours, ScenarioCfg.Text(1, defaults: "timeout http-request 1s"), new OriginServer(Origins.Answer(Origins.Ok)));
        using var client = new RawClient(proxy.Port);
        for (var count = 0; count < 14; count++)
        {
            client.Send(ScenarioCfg.Get[count..(count + 1)]);
            Thread.Sleep(100);
        }

        Assert.Equal(408, RawClient.Status(client.ReadAnswer()));
    }

    [Fact]
    public void SlowWriters_WithinTheirTime_AreServed()
    {
        const string Answer = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n01234567890123456789";
        var origin = new OriginServer(static connection =>
        {
            connection.ReadRequest();
            foreach (var letter in Answer)
            {
                connection.Send(letter.ToString());
                Thread.Sleep(5);
            }
        });
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), origin);
        using var client = new RawClient(proxy.Port);
        foreach (var letter in Post)
        {
            client.Send(letter.ToString());
            Thread.Sleep(2);
        }

        Assert.EndsWith("01234567890123456789", client.ReadAnswer(), StringComparison.Ordinal);
    }

    [Fact]
    public void SlowReader_LongBody_ArrivesWhole()
    {
        const int BodyBytes = 8 << 20;
        var body = new string('b', BodyBytes);
        using var proxy = new ProxyUnderTest(
            ProxyPrograms.Ours, ScenarioCfg.Text(1), new OriginServer(Origins.Answer($"HTTP/1.1 200 OK\r\nContent-Length: {BodyBytes}\r\n\r\n{body}")));
        using var client = new RawClient(proxy.Port);
        client.Send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        Thread.Sleep(1000);
        var answer = client.ReadQuiet(TimeSpan.FromSeconds(3));
        Assert.EndsWith(body, answer, StringComparison.Ordinal);
    }

    [Fact]
    public void LongUpload_SlowServer_ArrivesWhole()
    {
        const int BodyBytes = 2 << 20;
        var origin = new OriginServer(static connection =>
        {
            connection.ReadHead();
            Thread.Sleep(500);
            connection.ReadExactly(BodyBytes);
            connection.Send(Origins.Ok);
        });
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), origin);
        Assert.Equal(200, proxy.StatusOf($"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: {BodyBytes}\r\n\r\n{new string('p', BodyBytes)}"));
    }

    [Fact]
    public void RandomRequests_FixedSeed_AreAnsweredOrClosed()
    {
        const int Seed = 20261122;
        const int Rounds = 600;
        var random = new Random(Seed);
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), new OriginServer(Origins.Answer(Origins.Ok)));
        AssertUnharmed(proxy, () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var request = Mutation.Of(round % 2 == 0 ? Post : Chunked, random);
                using var client = new RawClient(proxy.Port);
                client.Send(request);
                client.CloseSending();
                var answer = client.ReadQuiet(TimeSpan.FromMilliseconds(250));
                Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.", StringComparison.Ordinal), $"round {round} of seed {Seed}: {answer}");
                Assert.False(proxy.Process.HasExited, $"round {round} of seed {Seed}: the proxy died: {proxy.Process.Error}");
            }
        });
    }

    [Fact]
    public void RandomAnswers_FixedSeed_GiveAnAnswerOrAClose()
    {
        const int Seed = 11222026;
        const int Rounds = 300;
        var random = new Random(Seed);
        var answer = Origins.Ok;
        var origin = new OriginServer(connection =>
        {
            while (true)
            {
                connection.ReadRequest();
                var text = Volatile.Read(ref answer);
                connection.Send(text);
                if (text != Origins.Ok)
                {
                    return;
                }
            }
        });
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(1), origin);
        AssertUnharmed(proxy, () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                Volatile.Write(ref answer, Mutation.Of(round % 2 == 0 ? Origins.Ok + "x" : ChunkedAnswer, random));
                using var client = new RawClient(proxy.Port);
                client.Send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                client.ReadQuiet(TimeSpan.FromMilliseconds(250));
                Assert.False(proxy.Process.HasExited, $"round {round} of seed {Seed}: the proxy died: {proxy.Process.Error}");
            }

            Volatile.Write(ref answer, Origins.Ok);
        });
    }

    private static void AssertUnharmed(ProxyUnderTest proxy, Action abuse)
    {
        var origin = proxy.Origins[0];
        for (var count = 0; count < 20; count++)
        {
            Assert.Equal(200, proxy.StatusOf(ScenarioCfg.Get));
        }

        origin?.CloseConnections();
        Thread.Sleep(200);
        var before = proxy.Process.OpenDescriptors;
        abuse();
        Assert.Equal(200, proxy.StatusOf(ScenarioCfg.Get));
        Assert.True(
            Eventually.Holds(
                () =>
                {
                    origin?.CloseConnections();
                    return proxy.Process.OpenDescriptors <= before + DescriptorSlack;
                },
                Limit),
            $"{proxy.Process.OpenDescriptors} descriptors are open, {before} were before.");
        Assert.False(proxy.Process.HasExited);
    }
}
