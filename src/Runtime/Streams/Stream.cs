using System.Runtime.CompilerServices;
using CfgCompiler.Runtime.Balancing;
using CfgCompiler.Runtime.Buffers;
using CfgCompiler.Runtime.EventLoop;

namespace CfgCompiler.Runtime.Streams;

/// <summary>
/// One request and its response. Unmanaged; lives in a worker's pool from the first byte of the request to the last byte
/// of the response. Generated code sees it by reference.
/// </summary>
public unsafe partial struct Stream : ISlot
{
    internal int Index;
    private uint _generation;
    private int _nextFree;

    /// <summary>The worker's memory that hooks may use.</summary>
    internal WorkerArea* Area;

    internal int ClientConnection;

    /// <summary>-1 while there is none.</summary>
    internal int ServerConnection;
    internal int Session;
    internal int Frontend;

    /// <summary>Index of the proxy that the request goes to; -1 until the rules have chosen.</summary>
    internal int Backend;

    /// <summary>Index of the server in the backend, or -1.</summary>
    internal int Server;

    /// <summary>The server that has just refused: another one is taken if there is any. -1: none.</summary>
    internal int AvoidServer;
    internal StreamState State;
    internal StreamFlags Flags;

    internal int Status;
    internal byte Cause;
    internal byte EndedIn;
    internal byte HttpVersionDigits;

    /// <summary>Connection attempts after the first.</summary>
    internal int Retries;

    /// <summary>Requests ahead in the queues when this one was queued (log fields srv_queue, backend_queue).</summary>
    internal int ServerQueue;
    internal int BackendQueue;

    /// <summary>Streams that the server had left when this one gave its slot back (log field srv_conn).</summary>
    internal int ServerStreams;

    /// <summary>Node in the backend's queue, or -1.</summary>
    internal int QueueNode;

    // Times in worker milliseconds; -1: not reached.
    internal long StartMs;
    internal long StartWallMs;
    internal long HeadMs;
    internal long QueuedMs;
    internal long ConnectedMs;
    internal long ResponseMs;

    // Deadlines of the two sides; the client connection's timer carries the earlier one.
    internal long ClientDeadline;
    internal long ServerDeadline;

    /// <summary>Log field bytes_read.</summary>
    internal long ClientBytes;

    /// <summary>The request, canonical, as far as no server has taken it. Kept whole until a connection stands.</summary>
    internal Pending ToServer;

    /// <summary>Response bytes that the client's socket did not take yet.</summary>
    internal Pending ToClient;

    /// <summary>Text kept for the log: request line, captured headers.</summary>
    internal Pending LogText;
    internal int RequestLineLength;

    public uint Generation
    {
        readonly get => _generation;
        set => _generation = value;
    }

    public int NextFree
    {
        readonly get => _nextFree;
        set => _nextFree = value;
    }

    /// <summary>Sends the request to the proxy of this index in <see cref="Settings.ProcessSettings.Proxies"/>.</summary>
    public void UseBackend(int proxyIndex) => Backend = proxyIndex;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool Is(StreamFlags flag) => (Flags & flag) != 0;

    internal readonly ProxyRow* BackendRow => Area->Proxies + Backend;

    internal readonly ProxyRow* FrontendRow => Area->Proxies + Frontend;
}

[Flags]
internal enum StreamFlags
{
    None = 0,

    /// <summary>The client's connection ends after this response.</summary>
    CloseClient = 1,

    /// <summary>The server's connection cannot take another request.</summary>
    CloseServer = 2,

    /// <summary>The request is HTTP/1.0.</summary>
    Http10 = 4,

    /// <summary>HEAD: the response has no body whatever its head says.</summary>
    HeadRequest = 8,
    ConnectRequest = 16,

    /// <summary>The client asked for an upgrade; 101 is expected.</summary>
    UpgradeRequest = 32,

    /// <summary>The request's last body byte has been read from the client.</summary>
    RequestRead = 128,

    /// <summary>The response's last body byte has been read from the server.</summary>
    ResponseRead = 256,

    /// <summary>Request bytes have reached a server's socket: the request is never sent again.</summary>
    Sent = 512,

    /// <summary>Counted on its server (srv_conn) and holds a slot of it.</summary>
    HasSlot = 1024,

    /// <summary>The retry goes to another server than the first attempt (log: "+").</summary>
    Redispatched = 2048,

    /// <summary>Must not take an idle connection again: one just failed.</summary>
    NoReuse = 4096,

    /// <summary>Counted in the backend's current sessions.</summary>
    CountedInBackend = 8192,

    /// <summary>An error answer took the place of the response.</summary>
    ErrorAnswered = 16384,

    /// <summary>Answer bytes have gone to the client: no error answer can follow.</summary>
    ResponseStarted = 32768,

    /// <summary>No log line.</summary>
    Silent = 65536,
}
