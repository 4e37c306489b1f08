using System.Runtime.InteropServices;

namespace CfgCompiler.Runtime.Buffers;

/// <summary>
/// A worker's buffers in three sizes. Idle connections hold none; what is given back is kept for the next, so that there is
/// no growth once the highest load has been seen. All have <see cref="Slack"/> bytes beyond their capacity, which vector
/// loads may read and head edits may use.
/// </summary>
internal sealed unsafe class BufferPool
{
    /// <summary>For what a log line needs of a request.</summary>
    internal const int TextBytes = 2 * 1024;
    internal const int SmallBytes = 16 * 1024;
    internal const int LargeBytes = 64 * 1024;

    /// <summary>Room for a vector load past the end, and for chunk framing around a piece of body.</summary>
    internal const int Slack = 1024;

    /// <summary>Bytes in front of every buffer, for a chunk header that must be written before data that starts at offset 0.</summary>
    internal const int Headroom = 64;

    private readonly Stack _text = new(TextBytes);
    private readonly Stack _small = new(SmallBytes);
    private readonly Stack _large = new(LargeBytes);

    /// <summary>Bytes held from the system, in use or not.</summary>
    internal long HeldBytes => _text.Held + _small.Held + _large.Held;

    internal int InUse => _text.InUse + _small.InUse + _large.InUse;

    /// <summary>An empty buffer for at least so many bytes.</summary>
    internal Pending Rent(int bytes)
    {
        var stack = bytes <= TextBytes ? _text : bytes <= SmallBytes ? _small : _large;
        return new Pending { Memory = stack.Pop(), Capacity = stack.Size };
    }

    internal void Return(ref Pending pending)
    {
        if (pending.Memory != null)
        {
            (pending.Capacity == TextBytes ? _text : pending.Capacity == SmallBytes ? _small : _large).Push(pending.Memory);
            pending = default;
        }
    }

    /// <summary>Copies bytes into a new buffer, or behind what is pending already, growing it when needed; false beyond the largest size.</summary>
    internal bool Append(ref Pending pending, byte* data, int length)
    {
        if (pending.Memory == null)
        {
            if (length > LargeBytes)
            {
                return false;
            }

            pending = Rent(length);
        }
        else if (pending.Room < length && !MakeRoom(ref pending, length))
        {
            return false;
        }

        Buffer.MemoryCopy(data, pending.Start + pending.Length, pending.Room, length);
        pending.Length += length;
        return true;
    }

    /// <summary>Frees the buffer when its last byte has been consumed.</summary>
    internal void Consume(ref Pending pending, int length)
    {
        pending.Offset += length;
        pending.Length -= length;
        if (pending.Length == 0)
        {
            Return(ref pending);
        }
    }

    /// <summary>Moves what is pending to the front, into a larger buffer when it must; false beyond the largest size.</summary>
    internal bool MakeRoom(ref Pending pending, int length)
    {
        var needed = pending.Length + length;
        if (needed > LargeBytes)
        {
            return false;
        }

        if (needed <= pending.Capacity)
        {
            Buffer.MemoryCopy(pending.Start, pending.Memory, pending.Capacity, pending.Length);
            pending.Offset = 0;
            return true;
        }

        var larger = Rent(needed);
        Buffer.MemoryCopy(pending.Start, larger.Memory, larger.Capacity, pending.Length);
        larger.Length = pending.Length;
        Return(ref pending);
        pending = larger;
        return true;
    }

    /// <summary>Free buffers of one size, linked through their first bytes.</summary>
    private sealed class Stack(int size)
    {
        private byte* _top;

        internal int Size { get; } = size;

        internal long Held { get; private set; }

        internal int InUse { get; private set; }

        internal byte* Pop()
        {
            InUse++;
            var top = _top;
            if (top != null)
            {
                _top = *(byte**)top;
                return top;
            }

            Held += Headroom + Size + Slack;
            return (byte*)NativeMemory.AlignedAlloc((nuint)(Headroom + Size + Slack), 64) + Headroom;
        }

        internal void Push(byte* memory)
        {
            InUse--;
            *(byte**)memory = _top;
            _top = memory;
        }
    }
}
