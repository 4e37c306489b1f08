namespace CfgCompiler.Runtime.Http1;

/// <summary>Headers that the proxy itself looks at.</summary>
internal enum HeaderId : byte
{
    Other,
    Host,
    Connection,
    ContentLength,
    TransferEncoding,
    Upgrade,
    Te,
}

/// <summary>One header of a head: offsets from <see cref="MessageHead.Bytes"/>. 16 bytes, four to a cache line.</summary>
internal struct HeaderSlice
{
    internal int NameOffset;
    internal int ValueOffset;
    internal int ValueLength;
    internal ushort NameLength;
    internal HeaderId Id;

    /// <summary>Not written any more.</summary>
    internal bool Dropped;
}
