// tidy: allow-file throw -- addresses are resolved and listeners opened at start, before the first connection
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Process;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Transport;

/// <summary>
/// One listening address: a socket for each worker where the system can share the load (SO_REUSEPORT), one shared socket
/// where it cannot (unix sockets, inherited descriptors).
/// </summary>
internal sealed unsafe class Listener(int proxy, BindSettings bind, SocketAddress address)
{
    private const int DefaultBacklog = 4096;

    private int[] _sockets = [];

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

    /// <exception cref="StartException">The address is in use, not ours, or may not be bound by this user.</exception>
    internal void Open(string cfgFile, int workers, int backlog)
    {
        var count = Address.Family is Sys.AF_INET or Sys.AF_INET6 ? workers : 1;
        _sockets = new int[count];
        for (var i = 0; i < count; i++)
        {
            _sockets[i] = Address.Descriptor >= 0 ? Inherit() : OpenOne(cfgFile, backlog > 0 ? backlog : DefaultBacklog);
            if (i == 0 && count > 1)
            {
                // With port 0 the system chose one: all workers share it.
                System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(Address.Bytes.AsSpan(2), (ushort)LocalPort());
            }
        }
    }

    internal void Close()
    {
        foreach (var socket in _sockets)
        {
            Libc.close(socket);
        }

        _sockets = [];
    }

    private int Inherit()
    {
        var flags = Libc.fcntl(Address.Descriptor, Sys.F_GETFL, 0);
        Libc.fcntl(Address.Descriptor, Sys.F_SETFL, flags | Sys.O_NONBLOCK);
        return Address.Descriptor;
    }

    private int OpenOne(string cfgFile, int backlog)
    {
        var socket = Libc.socket(Address.Family, Sys.SOCK_STREAM | Sys.SOCK_NONBLOCK | Sys.SOCK_CLOEXEC, 0);
        if (socket < 0)
        {
            throw Failed(cfgFile, "cannot create listening socket");
        }

        var one = 1;
        if (Address.Family != Sys.AF_UNIX)
        {
            Libc.setsockopt(socket, Sys.SOL_SOCKET, Sys.SO_REUSEADDR, &one, sizeof(int));
            Libc.setsockopt(socket, Sys.SOL_SOCKET, Sys.SO_REUSEPORT, &one, sizeof(int));
        }

        if (Address.Family == Sys.AF_INET6)
        {
            Libc.setsockopt(socket, Sys.IPPROTO_IPV6, Sys.IPV6_V6ONLY, &one, sizeof(int));
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
                throw Failed(cfgFile, "cannot bind socket");
            }
        }

        return Libc.listen(socket, backlog) == 0 ? socket : throw Failed(cfgFile, "cannot listen on socket");
    }

    private StartException Failed(string cfgFile, string what)
    {
        var reason = new System.ComponentModel.Win32Exception(*Libc.__errno_location()).Message;
        return new StartException(cfgFile, Bind.Line, $"{what} ({reason}) for [{Address}]");
    }
}
