using System.Net;
using System.Net.Sockets;
using System.Text;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Tests.DataPlane;

/// <summary>A server that answers every request head with its name, one thread per connection.</summary>
internal sealed class TestOrigin : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _answer;
    private readonly List<Socket> _sockets = [];
    private int _current;

    internal TestOrigin(string name, int delayMs = 0)
    {
        Name = name;
        _answer = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {name.Length}\r\nServer: test\r\n\r\n{name}");
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        Port = ((IPEndPoint?)_listener.LocalEndPoint)?.Port ?? 0;
        new Thread(() => Accept(delayMs)) { IsBackground = true }.Start();
    }

    internal string Name { get; }

    internal int Port { get; }

    /// <summary>Requests answered, and the most that were under way at the same time.</summary>
    internal int Requests;
    internal int MostAtOnce;

    internal ServerSettings Server(int maxconn = 0, int weight = 1) =>
        new() { Name = Name, Address = $"127.0.0.1:{Port}", Maxconn = maxconn, Weight = weight };

    public void Dispose()
    {
        _listener.Dispose();
        lock (_sockets)
        {
            _sockets.ForEach(s => s.Dispose());
        }
    }

    private void Accept(int delayMs)
    {
        try
        {
            while (true)
            {
                var socket = _listener.Accept();
                socket.NoDelay = true;
                lock (_sockets)
                {
                    _sockets.Add(socket);
                }

                new Thread(() => Serve(socket, delayMs)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private void Serve(Socket socket, int delayMs)
    {
        var buffer = new byte[65536];
        var length = 0;
        try
        {
            while (true)
            {
                var received = socket.Receive(buffer, length, buffer.Length - length, SocketFlags.None);
                if (received == 0)
                {
                    return;
                }

                length += received;
                if (buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
                {
                    length = 0;
                    var current = Interlocked.Increment(ref _current);
                    MostAtOnce = Math.Max(MostAtOnce, current);
                    Interlocked.Increment(ref Requests);
                    if (delayMs > 0)
                    {
                        Thread.Sleep(delayMs); // the work of the server, not a wait for something to happen
                    }

                    Interlocked.Decrement(ref _current);
                    socket.Send(_answer);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Closed by the other side or by the test.
        }
    }
}
