using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Transport;

/// <summary>
/// One listening address: a socket for each worker where the system can share the load (SO_REUSEPORT), one shared socket
/// where it cannot (unix sockets, inherited descriptors).
/// </summary>
internal sealed unsafe class Listener(int proxy, BindSettings bind, SocketAddress address)
{
    private const int DefaultBacklog = 4096;

    /// <summary>Sockets that are still open.</summary>
    internal int OpenSockets;

    private int[] _sockets = [];
    private int _workersLeft;

    internal int Proxy { get; } = proxy;

    internal BindSettings Bind { get; } = bind;

    internal SocketAddress Address { get; } = address;

    /// <summary>Connections of this address now, for its own <c>maxconn</c>.</summary>
    internal int Connections;

    internal bool IsShared => _sockets.Length == 1;

    /// <summary>The TCP port in use, also when the system chose it (port 0); 0 for other kinds of socket.</summary>
    internal int LocalPort()
    {
        var bytes = stackalloc byte[128];
        var length = 128;
        return Libc.getsockname(_sockets[0], bytes, &length) == 0 && *(ushort*)bytes is Sys.AF_INET or Sys.AF_INET6
            ? (bytes[2] << 8) | bytes[3]
            : 0;
    }

    internal int SocketOf(int worker) => _sockets.Length == 1 ? _sockets[0] : _sockets[worker];

    /// <summary>Binds and listens; null, or why it cannot (the address is in use, not ours, or may not be bound by this user).</summary>
    internal string? Open(int workers, int backlog)
    {
        _workersLeft = workers;
        var count = Address.Family is Sys.AF_INET or Sys.AF_INET6 ? workers : 1;
        _sockets = new int[count];
        Array.Fill(_sockets, -1);
        for (var i = 0; i < count; i++)
        {
            if ((Address.Descriptor >= 0 ? Inherit(out _sockets[i]) : OpenOne(out _sockets[i], backlog > 0 ? backlog : DefaultBacklog)) is { } problem)
            {
                return problem;
            }

            OpenSockets++;
            if (i == 0 && count > 1)
            {
                // With port 0 the system chose one: all workers share it.
                System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(Address.Bytes.AsSpan(2), (ushort)LocalPort());
            }
        }

        return null;
    }

    /// <summary>A worker accepts no more: its socket is closed, a shared one when the last worker leaves.</summary>
    internal void Leave(int worker)
    {
        var left = Interlocked.Decrement(ref _workersLeft);
        if (_sockets.Length > 1 || left == 0)
        {
            CloseOne(_sockets.Length > 1 ? worker : 0);
        }
    }

    internal void Close()
    {
        for (var i = 0; i < _sockets.Length; i++)
        {
            CloseOne(i);
        }
    }

    private void CloseOne(int index)
    {
        var socket = Interlocked.Exchange(ref _sockets[index], -1);
        if (socket >= 0)
        {
            Libc.close(socket);
            Interlocked.Decrement(ref OpenSockets);
        }
    }

    private string? Inherit(out int socket)
    {
        socket = Address.Descriptor;
        var flags = Libc.fcntl(socket, Sys.F_GETFL, 0);
        return flags < 0 || Libc.fcntl(socket, Sys.F_SETFL, flags | Sys.O_NONBLOCK) < 0 ? Problem("cannot use inherited socket") : null;
    }

    private string? OpenOne(out int socket, int backlog)
    {
        socket = Libc.socket(Address.Family, Sys.SOCK_STREAM | Sys.SOCK_NONBLOCK | Sys.SOCK_CLOEXEC, 0);
        if (socket < 0)
        {
            return Problem("cannot create listening socket");
        }

        var one = 1;
        if (Address.Family != Sys.AF_UNIX)
        {
            Libc.setsockopt(socket, Sys.SOL_SOCKET, Sys.SO_REUSEADDR, &one, sizeof(int));
            Libc.setsockopt(socket, Sys.SOL_SOCKET, Sys.SO_REUSEPORT, &one, sizeof(int));
        }

        fixed (byte* bytes = Address.Bytes)
        {
            if (Address.Family == Sys.AF_UNIX && Address.Bytes[2] != 0)
            {
                // A socket file left by a process that is gone cannot be bound again.
                Libc.unlink(bytes + 2);
            }

            if (Libc.bind(socket, bytes, Address.Bytes.Length) != 0)
            {
                return Problem("cannot bind socket");
            }
        }

        return Libc.listen(socket, backlog) == 0 ? null : Problem("cannot listen on socket");
    }

    private string Problem(string what)
    {
        var reason = new System.ComponentModel.Win32Exception(*Libc.__errno_location()).Message;
        var protocol = Address.Family switch { Sys.AF_INET => "tcpv4", Sys.AF_INET6 => "tcpv6", _ => "unix_stream" };
        return $"protocol {protocol}: {what} ({reason}) for [{Address}]";
    }
}
