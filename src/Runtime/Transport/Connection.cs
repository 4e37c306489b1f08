using System.Runtime.CompilerServices;
using CfgCompiler.Runtime.Buffers;
using CfgCompiler.Runtime.Http1;

namespace CfgCompiler.Runtime.Transport;

internal enum ConnectionKind : byte
{
    Free,
    Client,
    Server,
}

[Flags]
internal enum ConnectionFlags : ushort
{
    None = 0,

    /// <summary>The poller said readable and the socket has not been drained since (edge-triggered).</summary>
    Readable = 1,

    /// <summary>The peer has sent its FIN (or more); it is seen when the bytes before it have been read.</summary>
    PeerClosed = 2,

    /// <summary>The socket is broken: reset, or connect failed.</summary>
    Broken = 4,

    /// <summary>connect() is under way.</summary>
    Connecting = 8,

    /// <summary>Server side: waits in the idle list of its server.</summary>
    Idle = 16,

    /// <summary>Server side: has answered a request before; a request on it may meet a server that just closed it.</summary>
    Reused = 32,

    /// <summary>Server side: belongs to one client session (http-reuse never, connection-based authentication).</summary>
    Private = 64,

    /// <summary>On the worker's run list: has more to read than its budget of one round.</summary>
    Queued = 128,

    /// <summary>Server side: has answered more than one request (http-reuse aggressive).</summary>
    Proven = 256,

    /// <summary>Client side: refused; what still comes is thrown away.</summary>
    Draining = 512,

    /// <summary>What waits in the input buffer is to be parsed: a pipelined request, or what follows an interim answer.</summary>
    HasInput = 1024,
}

/// <summary>
/// One socket and, inside, what the HTTP/1 mux keeps per connection: unparsed input and the framing of the message that is
/// being read. 128 bytes, two cache lines: the first is touched by every event.
/// </summary>
internal unsafe struct Connection : ISlot
{
    internal int Fd;
    private uint _generation;
    internal ConnectionKind Kind;
    internal ConnectionFlags Flags;
    internal ushort Server;

    /// <summary>The stream that uses this connection, or -1.</summary>
    internal int Stream;

    /// <summary>Client side: its session. Server side, when private: the session it belongs to, else -1.</summary>
    internal int Session;

    /// <summary>Server side: the backend's index.</summary>
    internal int Proxy;

    // Timer: intrusive node of the worker's wheel. -1 in TimerSlot: not armed.
    internal int TimerNext;
    internal int TimerPrevious;
    internal int TimerSlot;

    /// <summary>When the wheel wakes this connection, in the worker's milliseconds; never later than <see cref="Deadline"/>.</summary>
    internal long TimerArmed;

    /// <summary>The real deadline; <see cref="long.MaxValue"/> for none.</summary>
    internal long Deadline;

    // Idle list of a server on this worker, or run list.
    internal int ListNext;
    internal int ListPrevious;

    /// <summary>Received and not yet parsed or not yet passed on.</summary>
    internal Pending Input;

    /// <summary>Framing of the body that is being read from this connection.</summary>
    internal BodyReader Body;

    public uint Generation
    {
        readonly get => _generation;
        set => _generation = value;
    }

    public int NextFree
    {
        readonly get => ListNext;
        set => ListNext = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool Is(ConnectionFlags flag) => (Flags & flag) != 0;
}
