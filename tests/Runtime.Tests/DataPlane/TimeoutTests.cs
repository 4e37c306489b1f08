using CfgCompiler.Runtime.Settings;
using CfgCompiler.TestSupport.Network;

namespace CfgCompiler.Runtime.Tests.DataPlane;

/// <summary>Whose inactivity counts: a side that is not read because the other one does not take the bytes is not idle.</summary>
public sealed class TimeoutTests
{
    private const int ShortMs = 400;
    private const int PauseMs = 3 * ShortMs;
    private const int BigBytes = 16 << 20;
    private const string Upgrade = "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n";
    private const string Switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n";

    [Fact]
    public void Download_ClientPausesLongerThanTheServerTimeout_GoesOn()
    {
        using var origin = new OriginServer(Origins.Answer($"HTTP/1.1 200 OK\r\nContent-Length: {BigBytes}\r\n\r\n{new string('x', BigBytes)}"));
        using var host = new EngineHost(1, [ServerOf(origin)], (_, backend) => backend.ServerTimeoutMs = ShortMs);
        using var client = new RawClient(host.Port);
        client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        Thread.Sleep(PauseMs); // the client's pause is what is tested
        Assert.True(client.ReadQuiet(TimeSpan.FromSeconds(1)).Length > BigBytes);
    }

    [Fact]
    public void Upload_ServerPausesLongerThanTheClientTimeout_GoesOn()
    {
        using var origin = new OriginServer(connection =>
        {
            connection.ReadHead();
            Thread.Sleep(PauseMs); // the server's pause is what is tested
            for (var left = BigBytes; left > 0; left -= 1 << 16)
            {
                connection.ReadExactly(1 << 16);
            }

            connection.Send(Origins.Ok);
        });
        using var host = new EngineHost(1, [ServerOf(origin)], (frontend, _) => frontend.ClientTimeoutMs = ShortMs);
        var request = TestSupport.Scrubbing.ByteText.Bytes($"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: {BigBytes}\r\n\r\n{new string('x', BigBytes)}");
        using var client = new RawClient(host.Port);
        client.Send(request);
        Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
    }

    [Fact]
    public void Upload_ClientPausesLongerThanTheServerTimeout_GoesOn()
    {
        using var origin = new OriginServer(Origins.Answer(Origins.Ok));
        using var host = new EngineHost(1, [ServerOf(origin)], (_, backend) => backend.ServerTimeoutMs = ShortMs);
        using var client = new RawClient(host.Port);
        client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
        Thread.Sleep(PauseMs);
        client.Send("cd");
        Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
    }

    [Fact]
    public void UploadAfterTheAnswer_ClientPausesLongerThanTheServerTimeout_KeepsItsConnection()
    {
        using var origin = new OriginServer(connection =>
        {
            connection.ReadHead();
            connection.Send(Origins.Ok);
            connection.Drain();
        });
        using var host = new EngineHost(1, [ServerOf(origin)], (_, backend) => backend.ServerTimeoutMs = ShortMs);
        using var client = new RawClient(host.Port);
        client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
        Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
        Thread.Sleep(PauseMs);
        client.Send("cdGET / HTTP/1.1\r\n\r\n");
        client.ReadQuiet(TimeSpan.FromMilliseconds(100));
        Assert.Equal(StreamEnd.Open, client.End);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tunnel_OnlyTheServerSpeaks_GoesOnWhateverTheClientTimeout(bool clientHasFinished)
    {
        const int Pieces = 8;
        using var origin = new OriginServer(connection =>
        {
            connection.ReadHead();
            connection.Send(Switching);
            for (var i = 0; i < Pieces; i++)
            {
                Thread.Sleep(ShortMs / 2);
                connection.Send("x");
            }
        });
        using var host = new EngineHost(
            1, [ServerOf(origin)], (frontend, backend) => (frontend.ClientTimeoutMs, backend.ServerTimeoutMs) = (ShortMs, ShortMs));
        using var client = new RawClient(host.Port);
        client.Send(Upgrade);
        var received = client.ReadAnswer();
        Assert.Equal(101, RawClient.Status(received));
        if (clientHasFinished)
        {
            client.CloseSending();
        }

        Assert.True(Eventually.Holds(() => (received += client.ReadQuiet(TimeSpan.FromMilliseconds(20))).Length > 0 && client.End != StreamEnd.Open, TimeSpan.FromSeconds(10)));
        Assert.EndsWith(new string('x', Pieces), received, StringComparison.Ordinal);
    }

    [Fact]
    public void Tunnel_NobodySpeaks_IsCut()
    {
        using var origin = new OriginServer(Origins.ThenNothing(Switching));
        using var host = new EngineHost(
            1, [ServerOf(origin)], (frontend, backend) => (frontend.ClientTimeoutMs, backend.ServerTimeoutMs) = (ShortMs, ShortMs));
        using var client = new RawClient(host.Port);
        client.Send(Upgrade);
        Assert.True(Eventually.Holds(() => client.ReadQuiet(TimeSpan.FromMilliseconds(20)) is not null && client.End != StreamEnd.Open, TimeSpan.FromSeconds(5)));
    }

    private static ServerSettings ServerOf(OriginServer origin) => new() { Name = "s", Address = $"127.0.0.1:{origin.Port}" };
}
