using CfgCompiler.Runtime.Buffers;

namespace CfgCompiler.Runtime.Streams;

/// <summary>
/// What lives as long as a client's connection. 64 bytes: it is all that an idle client costs beside its
/// <see cref="Transport.Connection"/>.
/// </summary>
internal unsafe struct Session : ISlot
{
    private uint _generation;
    private int _nextFree;
    internal int Connection;
    internal int Frontend;

    /// <summary>Address family; the address follows in network byte order (4 or 16 bytes).</summary>
    internal ushort Family;
    internal ushort ClientPort;
    internal fixed byte ClientAddress[16];

    /// <summary>Requests begun on this connection.</summary>
    internal int Requests;

    /// <summary>First of this session's own idle server connections (linked through ListNext), or -1.</summary>
    internal int PrivateConnections;

    /// <summary>When the connection was accepted, worker milliseconds.</summary>
    internal long AcceptedMs;

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
}
