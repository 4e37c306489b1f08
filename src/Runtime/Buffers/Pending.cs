namespace CfgCompiler.Runtime.Buffers;

/// <summary>A piece of data that stays behind: not yet parsed input, or output that the socket did not take.</summary>
internal unsafe struct Pending
{
    /// <summary>Null when nothing is pending.</summary>
    internal byte* Memory;
    internal int Offset;
    internal int Length;

    /// <summary>Bytes that can be stored from <see cref="Memory"/> on.</summary>
    internal int Capacity;

    internal readonly byte* Start => Memory + Offset;
    internal readonly int Room => Capacity - Offset - Length;
}
