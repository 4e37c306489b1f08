using System.Runtime.InteropServices;
using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.EventLoop;

internal enum MailKind
{
    /// <summary>A server's slot was taken for a queued stream of this worker: Index, Generation, Backend, Value = server.</summary>
    SlotGranted,

    /// <summary>There may be room again: listeners that were paused are looked at.</summary>
    ResumeAccept,

    /// <summary>A server of the backend Value came up: its queue is looked at.</summary>
    PumpQueue,

    /// <summary>Stop accepting, close idle connections, finish the requests under way.</summary>
    SoftStop,

    /// <summary>A client socket accepted elsewhere: Index = listener, Value = descriptor.</summary>
    TakeClient,
}

internal struct Mail
{
    internal MailKind Kind;
    internal int Index;
    internal uint Generation;
    internal int Value;
    internal int Backend;
}

/// <summary>
/// What other threads have to say to a worker: a bounded ring of many writers and one reader, and an eventfd that wakes it.
/// The ring is larger than the number of messages that can be under way (one per stream, one per listener and a few).
/// </summary>
internal sealed unsafe class Mailbox
{
    private readonly Cell* _cells;
    private readonly uint _mask;
    private uint _head;
    private uint _tail;
    private int _awake;

    internal Mailbox(int capacity)
    {
        var size = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity);
        _mask = size - 1;
        _cells = (Cell*)NativeMemory.AllocZeroed(size, (nuint)sizeof(Cell));
        Descriptor = Libc.eventfd(0, Sys.EFD_NONBLOCK | Sys.EFD_CLOEXEC);
    }

    internal int Descriptor { get; }

    /// <summary>Any thread. False when the ring is full, which its size rules out.</summary>
    internal bool Post(Mail mail)
    {
        while (true)
        {
            var tail = Volatile.Read(ref _tail);
            var cell = _cells + (tail & _mask);
            var turn = (int)(Volatile.Read(ref cell->Turn) + (tail & _mask) - tail);
            if (turn == 0)
            {
                if (Interlocked.CompareExchange(ref _tail, tail + 1, tail) == tail)
                {
                    cell->Mail = mail;
                    Volatile.Write(ref cell->Turn, tail + 1 - (tail & _mask));
                    Wake();
                    return true;
                }
            }
            else if (turn < 0)
            {
                return false;
            }
        }
    }

    /// <summary>The worker only.</summary>
    internal bool TryRead(out Mail mail)
    {
        var cell = _cells + (_head & _mask);
        if (Volatile.Read(ref cell->Turn) + (_head & _mask) != _head + 1)
        {
            mail = default;
            return false;
        }

        mail = cell->Mail;
        Volatile.Write(ref cell->Turn, _head + _mask + 1 - (_head & _mask));
        _head++;
        return true;
    }

    /// <summary>The worker, before it reads: from here on a post wakes it again.</summary>
    internal void Rearm()
    {
        ulong count;
        Libc.read(Descriptor, &count, sizeof(ulong));
        Volatile.Write(ref _awake, 0);
        Interlocked.MemoryBarrier();
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _awake, 1) == 0)
        {
            var one = 1UL;
            Libc.write(Descriptor, &one, sizeof(ulong));
        }
    }

    private struct Cell
    {
        /// <summary>Whose turn the cell is, less its own index: so that zeroed memory, never touched, is an empty ring.</summary>
        internal uint Turn;
        internal Mail Mail;
    }
}
