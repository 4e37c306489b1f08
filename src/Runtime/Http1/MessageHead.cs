using System.Runtime.CompilerServices;

namespace CfgCompiler.Runtime.Http1;

/// <summary>
/// A request or response head as an index of slices over one stretch of bytes (DESIGN section 6). Rules see only this.
/// Lives in a worker's scratch memory while the rules run; added headers are written behind the received bytes.
/// </summary>
internal unsafe struct MessageHead
{
    /// <summary>Headers that the proxy may add to those that were received.</summary>
    internal const int AddedMax = 32;

    /// <summary>Where the received head starts.</summary>
    internal byte* Bytes;

    internal HeaderSlice* Headers;
    internal int Count;

    /// <summary>Most headers that are received; the array has room for <see cref="AddedMax"/> more.</summary>
    internal int Capacity;

    /// <summary>Length of the received head with its last empty line.</summary>
    internal int Length;

    /// <summary>Bytes that come before the head: empty lines that clients send between requests.</summary>
    internal int Start;

    internal int MethodOffset;
    internal int MethodLength;
    internal int UriOffset;
    internal int UriLength;

    /// <summary>The target is an absolute URI with an empty path, which is written as "/".</summary>
    internal bool NeedsSlash;

    /// <summary>1 for HTTP/1.1, 0 for HTTP/1.0.</summary>
    internal int VersionMinor;

    /// <summary>Major and minor digit as received: 10, 11, 12, 20 …; logs show these.</summary>
    internal byte VersionDigits;

    internal int Status;
    internal int ReasonOffset;
    internal int ReasonLength;

    /// <summary>-1 without the header.</summary>
    internal long ContentLength;
    internal HeadFlags Flags;

    /// <summary>Index of the Host header, or -1.</summary>
    internal int HostIndex;

    /// <summary>Free bytes for added headers, as offsets from <see cref="Bytes"/>.</summary>
    internal int ArenaOffset;
    internal int ArenaEnd;

    internal readonly bool Has(HeadFlags flag) => (Flags & flag) != 0;

    /// <summary>Forgets the last head; keeps the header array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Reset(byte* bytes, int arenaOffset, int arenaEnd)
    {
        Bytes = bytes;
        Count = 0;
        Length = 0;
        Start = 0;
        ContentLength = -1;
        Flags = HeadFlags.None;
        HostIndex = -1;
        Status = 0;
        NeedsSlash = false;
        ArenaOffset = arenaOffset;
        ArenaEnd = arenaEnd;
    }

    internal readonly ReadOnlySpan<byte> Name(int index) => new(Bytes + Headers[index].NameOffset, Headers[index].NameLength);

    internal readonly ReadOnlySpan<byte> Value(int index) => new(Bytes + Headers[index].ValueOffset, Headers[index].ValueLength);

    /// <summary>Index of the first header of this lower-case name at or after <paramref name="from"/>, or -1.</summary>
    internal readonly int Find(ReadOnlySpan<byte> lowerCaseName, int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            if (!Headers[i].Dropped && Headers[i].NameLength == lowerCaseName.Length && Name(i).SequenceEqual(lowerCaseName))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds a header at the end; false when the index or the arena is full (the caller answers as for a head too large).</summary>
    internal bool Add(ReadOnlySpan<byte> lowerCaseName, ReadOnlySpan<byte> value)
    {
        if (Count >= Capacity + AddedMax || ArenaEnd - ArenaOffset < lowerCaseName.Length + value.Length)
        {
            return false;
        }

        var slice = &Headers[Count++];
        *slice = default;
        slice->NameOffset = ArenaOffset;
        slice->NameLength = (ushort)lowerCaseName.Length;
        lowerCaseName.CopyTo(new Span<byte>(Bytes + ArenaOffset, lowerCaseName.Length));
        ArenaOffset += lowerCaseName.Length;
        slice->ValueOffset = ArenaOffset;
        slice->ValueLength = value.Length;
        value.CopyTo(new Span<byte>(Bytes + ArenaOffset, value.Length));
        ArenaOffset += value.Length;
        return true;
    }
}
