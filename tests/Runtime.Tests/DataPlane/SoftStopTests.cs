using System.Net;
using System.Net.Sockets;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.TestSupport.Network;

namespace CfgCompiler.Runtime.Tests.DataPlane;

/// <summary>A process that stops softly leaves its addresses to the next one, and finishes what it has begun.</summary>
public sealed class SoftStopTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void SoftStop_RequestUnderWay_IsAnsweredAndNewClientsAreRefused(int workers)
    {
        using var release = new ManualResetEventSlim();
        using var origin = new OriginServer(connection =>
        {
            connection.ReadHead();
            release.Wait(Limit);
            connection.Send(Origins.Ok);
        });
        using var host = new EngineHost(workers, [ServerOf(origin)]);
        using var client = new RawClient(host.Port);
        client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        Assert.True(Eventually.Holds(() => origin.RequestCount == 1, Limit));
        var port = host.Port;
        host.Engine.SoftStop();
        Assert.True(Eventually.Holds(() => IsRefused(port), Limit));
        release.Set();
        Assert.Equal(200, RawClient.Status(client.ReadAnswer()));
        Assert.True(Eventually.Holds(() => host.Engine.IsDrained, Limit));
    }

    [Fact]
    public void SoftStop_Successor_GetsEveryNewClient()
    {
        using var origin = new OriginServer(Origins.Answer(Origins.Ok));
        using var old = new EngineHost(2, [ServerOf(origin)]);
        using var busy = new RawClient(old.Port);
        busy.Send("GET / HTTP/1.1\r\n");
        using var successor = new EngineHost(2, [ServerOf(origin)], (frontend, _) =>
        {
            frontend.Binds.Clear();
            frontend.Binds.Add(new BindSettings { Address = $"127.0.0.1:{old.Port}" });
        });
        old.Engine.SoftStop();
        Assert.True(Eventually.Holds(() => Volatile.Read(ref old.Engine.Listeners[0].OpenSockets) == 0, Limit));
        for (var i = 0; i < 40; i++)
        {
            Assert.StartsWith("HTTP/1.1 200", successor.Get());
        }
    }

    [Fact]
    public void OpenListeners_SeveralAddressesInUse_TellsOfEach()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        var settings = new ProcessSettings { AbiVersion = RuntimeInfo.AbiVersion, CfgFile = "test.cfg" };
        var proxy = new ProxySettings { Name = "web", Capabilities = ProxyCapabilities.Listen };
        proxy.Binds.Add(new BindSettings { Address = first.LocalEndpoint.ToString() ?? "", Line = 3 });
        proxy.Binds.Add(new BindSettings { Address = "127.0.0.1:0", Line = 4 });
        proxy.Binds.Add(new BindSettings { Address = second.LocalEndpoint.ToString() ?? "", Line = 5 });
        settings.Proxies.Add(proxy);
        var engine = new Runtime.EventLoop.Engine(settings, new Runtime.EventLoop.EngineOptions { Nbthread = 2, Maxconn = 10, LogTag = "lb", Pid = 1 });
        Assert.Equal(
            [
                $"Binding [test.cfg:3] for proxy web: protocol tcpv4: cannot bind socket (Address already in use) for [{first.LocalEndpoint}].",
                $"Binding [test.cfg:5] for proxy web: protocol tcpv4: cannot bind socket (Address already in use) for [{second.LocalEndpoint}].",
            ],
            engine.OpenListeners());
        engine.Listeners[1].Close();
    }

    [Fact]
    public void AnyIpv6Address_Ipv4Client_IsServed()
    {
        if (!Socket.OSSupportsIPv6)
        {
            return;
        }

        using var origin = new OriginServer(Origins.Answer(Origins.Ok));
        using var host = new EngineHost(1, [ServerOf(origin)], (frontend, _) =>
        {
            frontend.Binds.Clear();
            frontend.Binds.Add(new BindSettings { Address = ":::0" });
        });
        Assert.StartsWith("HTTP/1.1 200", host.Get());
    }

    private static bool IsRefused(int port)
    {
        try
        {
            new RawClient(port).Dispose();
            return false;
        }
        catch (SocketException error)
        {
            return error.SocketErrorCode == SocketError.ConnectionRefused;
        }
    }

    private static ServerSettings ServerOf(OriginServer origin) => new() { Name = "s", Address = $"127.0.0.1:{origin.Port}" };
}
