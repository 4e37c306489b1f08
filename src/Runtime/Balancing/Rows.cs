using System.Runtime.InteropServices;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Balancing;

/// <summary>Counters of the whole process, alone on their cache line.</summary>
[StructLayout(LayoutKind.Explicit, Size = 192)]
internal struct ProcessRow
{
    [FieldOffset(0)] internal int Maxconn;

    /// <summary>Connections of clients now (log field actconn).</summary>
    [FieldOffset(64)] internal int Connections;

    /// <summary>Connections to servers now, in use or idle.</summary>
    [FieldOffset(128)] internal int ServerConnections;

    /// <summary>Nonzero while some worker has taken a listener out of its poll set.</summary>
    [FieldOffset(4)] internal int Paused;
}

/// <summary>
/// One proxy as the workers see it: constants first, then each shared counter on a cache line of its own, so that workers
/// that count do not take each other's constants away. 512 bytes.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 512)]
internal unsafe struct ProxyRow
{
    [FieldOffset(0)] internal delegate*<ref Stream, int, Verdict> Request;
    [FieldOffset(8)] internal delegate*<ref Stream, int, Verdict> BackendRequest;
    [FieldOffset(16)] internal delegate*<ref Stream, int, Verdict> BackendResponse;
    [FieldOffset(24)] internal delegate*<ref Stream, int, Verdict> Response;
    [FieldOffset(32)] internal delegate*<ref Stream, int> Balance;
    [FieldOffset(40)] internal delegate*<ref Stream, ref LogLine, void> Log;
    [FieldOffset(48)] internal ServerRow* Servers;
    [FieldOffset(56)] internal int ServerCount;
    [FieldOffset(60)] internal int NameLength;
    [FieldOffset(64)] internal byte* Name;

    // Milliseconds; 0: no limit.
    [FieldOffset(72)] internal int ClientTimeoutMs;
    [FieldOffset(76)] internal int HttpRequestTimeoutMs;
    [FieldOffset(80)] internal int KeepAliveTimeoutMs;
    [FieldOffset(84)] internal int ConnectTimeoutMs;
    [FieldOffset(88)] internal int ServerTimeoutMs;
    [FieldOffset(92)] internal int QueueTimeoutMs;
    [FieldOffset(96)] internal int Retries;
    [FieldOffset(100)] internal int RedispatchInterval;
    [FieldOffset(104)] internal HttpReuse Reuse;
    [FieldOffset(108)] internal HttpConnectionMode ConnectionMode;
    [FieldOffset(112)] internal int Maxconn;
    [FieldOffset(116)] internal bool DontLogNull;
    [FieldOffset(117)] internal bool DontLogNormal;
    [FieldOffset(118)] internal bool IsBackend;
    [FieldOffset(120)] internal int LogSetIndex;
    [FieldOffset(124)] internal int RequestCaptureCount;
    [FieldOffset(128)] internal int ResponseCaptureCount;
    [FieldOffset(136)] internal int* CaptureLengths;

    /// <summary>The servers that take requests now, in the order of the algorithm; replaced as a whole by the control plane.</summary>
    [FieldOffset(192)] internal Schedule* Schedule;

    /// <summary>Position of roundrobin in the schedule, counted up for ever.</summary>
    [FieldOffset(256)] internal uint Position;

    /// <summary>Client connections of the frontend now (log field feconn).</summary>
    [FieldOffset(320)] internal int FrontendConnections;

    [FieldOffset(328)] internal long FrontendTotal;

    /// <summary>Streams that use the backend now (log field beconn).</summary>
    [FieldOffset(384)] internal int BackendStreams;
    [FieldOffset(392)] internal long BackendTotal;

    /// <summary>Requests that wait in the backend's queue; the queue itself is <see cref="WaitQueue"/>.</summary>
    [FieldOffset(448)] internal int Queued;
}

/// <summary>One server: constants on the first line, counters on the second. 128 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 128)]
internal unsafe struct ServerRow
{
    [FieldOffset(0)] internal byte* Address;
    [FieldOffset(8)] internal int AddressLength;

    /// <summary>Number of the server among all servers of the process.</summary>
    [FieldOffset(12)] internal int Number;
    [FieldOffset(16)] internal int Family;
    [FieldOffset(32)] internal byte* Name;
    [FieldOffset(40)] internal int NameLength;
    [FieldOffset(44)] internal int Maxconn;
    [FieldOffset(48)] internal int Maxqueue;
    [FieldOffset(52)] internal int Weight;
    [FieldOffset(56)] internal bool IsBackup;

    /// <summary>Takes requests: neither down nor in maintenance. Written by the control plane.</summary>
    [FieldOffset(57)] internal bool IsUp;

    /// <summary>Streams that hold a slot of the server now (log field srv_conn).</summary>
    [FieldOffset(64)] internal int Streams;
    [FieldOffset(72)] internal long Total;
}

/// <summary>A published order of servers: a header and the indexes behind it.</summary>
internal unsafe struct Schedule
{
    internal int Length;

    /// <summary>Servers in it, each counted once.</summary>
    internal int Servers;

    internal readonly ushort At(uint position)
    {
        fixed (Schedule* self = &this)
        {
            return ((ushort*)(self + 1))[position % (uint)Length];
        }
    }
}
