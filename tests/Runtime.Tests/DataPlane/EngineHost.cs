using System.Net;
using System.Net.Sockets;
using System.Text;
using CfgCompiler.Runtime.Balancing;
using CfgCompiler.Runtime.EventLoop;
using CfgCompiler.Runtime.Http;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Tests.DataPlane;

/// <summary>An engine in this process between the test and servers of its own, as generated code would set it up.</summary>
internal sealed unsafe class EngineHost : IDisposable
{
    private readonly Socket _sink = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    internal EngineHost(
        int workers, IEnumerable<ServerSettings> servers, Action<ProxySettings, ProxySettings>? change = null, int maxconn = 2000, int idleServerMs = 10_000)
    {
        _sink.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _sink.ReceiveTimeout = 5000;
        var settings = new ProcessSettings { AbiVersion = RuntimeInfo.AbiVersion, CfgFile = "test.cfg" };
        var frontend = new ProxySettings { Name = "f", Capabilities = ProxyCapabilities.Frontend, ClientTimeoutMs = 20_000, Request = &Request };
        frontend.Binds.Add(new BindSettings { Address = "127.0.0.1:0" });
        frontend.Logs.Add(new LogTargetSettings { Address = $"127.0.0.1:{((IPEndPoint?)_sink.LocalEndPoint)?.Port}", Facility = 16 });
        frontend.Log = &HttpLog.Write;
        var backend = new ProxySettings
        {
            Name = "b", Capabilities = ProxyCapabilities.Backend, ConnectTimeoutMs = 5000, ServerTimeoutMs = 20_000, Balance = &RoundRobin.Pick,
        };
        backend.Servers.AddRange(servers);
        settings.Proxies.Add(frontend);
        settings.Proxies.Add(backend);
        change?.Invoke(frontend, backend);
        Engine = new Engine(settings, new EngineOptions
        {
            Nbthread = workers, Maxconn = maxconn, LogTag = "lb", Pid = 1, IdleServerMs = idleServerMs,
        });
        Engine.OpenListeners();
        Engine.Start();
        Port = Engine.Listeners[0].LocalPort();
    }

    internal Engine Engine { get; }

    internal int Port { get; }

    internal TcpClient Connect()
    {
        var client = new TcpClient { NoDelay = true, ReceiveTimeout = 10_000 };
        client.Connect(IPAddress.Loopback, Port);
        return client;
    }

    /// <summary>One request on a connection of its own; the whole answer.</summary>
    internal string Get(string path = "/")
    {
        using var client = Connect();
        client.Client.Send(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    internal string ReadLog()
    {
        var buffer = new byte[4096];
        return Encoding.Latin1.GetString(buffer, 0, _sink.Receive(buffer));
    }

    public void Dispose()
    {
        Engine.HardStop();
        foreach (var listener in Engine.Listeners)
        {
            listener.Close();
        }

        _sink.Dispose();
    }

    private static Verdict Request(ref Runtime.Streams.Stream stream, int resumeAt)
    {
        Forwardfor.Add(ref stream, "x-forwarded-for"u8, ifNone: false);
        stream.UseBackend(1);
        return Verdict.Done;
    }
}
