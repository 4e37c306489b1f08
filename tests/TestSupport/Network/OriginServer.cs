using System.Net;
using System.Net.Sockets;

namespace CfgCompiler.TestSupport.Network;

/// <summary>
/// A web server whose script is a method: one thread per connection, raw bytes, everything received kept.
/// It answers wrongly, late, in pieces or not at all, as the test wants.
/// </summary>
public sealed class OriginServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Action<OriginConnection> _script;
    private readonly List<OriginConnection> _connections = [];
    private readonly Thread _acceptor;
    private volatile bool _stopped;

    /// <summary>Starts to listen; port 0 takes a free one.</summary>
    public OriginServer(Action<OriginConnection> script, int port = 0)
    {
        _script = script;
        _listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        _listener.Listen(512);
        Port = ((IPEndPoint)(_listener.LocalEndPoint ?? throw new InvalidOperationException("A bound socket has an address."))).Port;
        _acceptor = new Thread(Accept) { IsBackground = true, Name = "origin" };
        _acceptor.Start();
    }

    public int Port { get; }

    /// <summary>The connections in the order of their arrival.</summary>
    public IReadOnlyList<OriginConnection> Connections
    {
        get
        {
            lock (_connections)
            {
                return [.. _connections];
            }
        }
    }

    /// <summary>How many request heads came in over all connections.</summary>
    public int RequestCount => Connections.Sum(static connection => connection.RequestCount);

    /// <summary>Stops listening and resets every connection: what a client sees when the machine's process is killed.</summary>
    public void Kill()
    {
        Stop();
        foreach (var connection in Connections)
        {
            connection.Reset();
        }
    }

    /// <summary>Closes the connections that are there and goes on listening.</summary>
    public void CloseConnections()
    {
        foreach (var connection in Connections)
        {
            connection.Close();
        }
    }

    public void Dispose()
    {
        Stop();
        foreach (var connection in Connections)
        {
            connection.Close();
        }
    }

    private void Stop()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;

        // Closing a descriptor does not wake a thread that waits in accept; shutting the socket down does.
        try
        {
            _listener.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
        }

        _listener.Close();
        _acceptor.Join();
    }

    private void Accept()
    {
        while (!_stopped)
        {
            Socket socket;
            try
            {
                socket = _listener.Accept();
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }

            socket.NoDelay = true;
            OriginConnection connection;
            lock (_connections)
            {
                connection = new OriginConnection(socket, _connections.Count);
                _connections.Add(connection);
            }

            new Thread(() => Run(connection)) { IsBackground = true, Name = "origin connection" }.Start();
        }
    }

    private void Run(OriginConnection connection)
    {
        try
        {
            _script(connection);
        }
        catch (Exception error) when (error is EndOfStreamException or SocketException or ObjectDisposedException)
        {
            // The proxy ended the connection; what it had sent is recorded.
        }

        connection.Close();
    }
}
