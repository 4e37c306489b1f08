using System.Net;
using System.Net.Sockets;
using CfgCompiler.TestSupport.Scrubbing;

namespace CfgCompiler.TestSupport.Network;

/// <summary>A log server: keeps each datagram, over UDP or a unix socket.</summary>
public sealed class SyslogSink : IDisposable
{
    private const int ReceiveBufferBytes = 4 << 20;

    private readonly Socket _socket;
    private readonly List<string> _lines = [];
    private readonly string? _path;

    private SyslogSink(Socket socket, EndPoint address, string? path)
    {
        _socket = socket;
        _path = path;
        socket.ReceiveBufferSize = ReceiveBufferBytes;
        socket.Bind(address);
        new Thread(Receive) { IsBackground = true, Name = "syslog" }.Start();
    }

    /// <summary>The UDP port; 0 for a unix socket.</summary>
    public int Port => (_socket.LocalEndPoint as IPEndPoint)?.Port ?? 0;

    /// <summary>All datagrams so far, as they came.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>A sink on a free port of the loopback address.</summary>
    public static SyslogSink Udp() =>
        new(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp), new IPEndPoint(IPAddress.Loopback, 0), null);

    /// <summary>A sink on a unix datagram socket, as /dev/log is one.</summary>
    public static SyslogSink Unix(string path) =>
        new(new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(path), path);

    /// <summary>Waits for so many datagrams that fit; false when they do not come in time.</summary>
    public bool WaitFor(int count, Func<string, bool> filter, TimeSpan limit) =>
        Eventually.Holds(() => Lines.Count(filter) >= count, limit);

    public void Dispose()
    {
        // Shutting down fails on a socket that is not connected but wakes the reader all the same.
        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
        }

        _socket.Dispose();
        if (_path is not null)
        {
            File.Delete(_path);
        }
    }

    private void Receive()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var count = _socket.Receive(buffer);
                if (count == 0)
                {
                    return;
                }

                lock (_lines)
                {
                    _lines.Add(ByteText.Latin1(buffer.AsSpan(0, count)));
                }
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The sink was disposed.
        }
    }
}
