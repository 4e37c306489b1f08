using System.Numerics;
using CfgCompiler.Runtime.Buffers;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>
/// A hierarchical timing wheel of connections: three levels of 256 slots of 1 ms, 256 ms and 65.5 s, so deadlines up to 4.6
/// hours are exact to the millisecond and longer ones are looked at again. A deadline that moves later (the usual case:
/// activity) costs one store: the node stays where it is, and when its time comes it is put where it belongs now.
/// </summary>
internal sealed class TimerWheel
{
    private const int Bits = 8;
    private const int Slots = 1 << Bits;
    private const int Levels = 3;
    private const long Range = 1L << (Bits * Levels);

    private readonly SlotPool<Connection> _connections;
    private readonly int[] _heads = new int[Slots * Levels];
    private readonly ulong[] _occupied = new ulong[Slots * Levels / 64];
    private long _now;
    private int _count;

    internal TimerWheel(SlotPool<Connection> connections)
    {
        _connections = connections;
        Array.Fill(_heads, -1);
    }

    /// <summary>Sets the deadline of a connection, in worker milliseconds; <see cref="long.MaxValue"/> for none.</summary>
    internal unsafe void Set(int index, long deadline)
    {
        var node = _connections.At(index);
        node->Deadline = deadline;
        if (node->TimerSlot >= 0)
        {
            if (node->TimerArmed <= deadline)
            {
                return;
            }

            Remove(index);
        }

        if (deadline != long.MaxValue)
        {
            Insert(index, deadline);
        }
    }

    /// <summary>
    /// Nothing is armed: the wheel need not turn through the time that has passed, which is the machine's whole uptime at first.
    /// </summary>
    internal void SkipIdleTime(long now)
    {
        if (_count == 0)
        {
            _now = now;
        }
    }

    /// <summary>Takes a connection out, before its slot is given back.</summary>
    internal unsafe void Remove(int index)
    {
        var node = _connections.At(index);
        if (node->TimerSlot < 0)
        {
            return;
        }

        if (node->TimerPrevious >= 0)
        {
            _connections.At(node->TimerPrevious)->TimerNext = node->TimerNext;
        }
        else
        {
            _heads[node->TimerSlot] = node->TimerNext;
            if (node->TimerNext < 0)
            {
                _occupied[node->TimerSlot >> 6] &= ~(1UL << (node->TimerSlot & 63));
            }
        }

        if (node->TimerNext >= 0)
        {
            _connections.At(node->TimerNext)->TimerPrevious = node->TimerPrevious;
        }

        node->TimerSlot = -1;
        _count--;
    }

    /// <summary>
    /// Moves the wheel to <paramref name="now"/> one due connection at a time: the next one whose deadline has passed, or -1
    /// when the wheel has caught up. The connection returned is no longer armed.
    /// </summary>
    internal unsafe int NextDue(long now)
    {
        while (true)
        {
            var head = _heads[_now & (Slots - 1)];
            if (head >= 0)
            {
                var node = _connections.At(head);
                Remove(head);
                if (node->Deadline <= _now)
                {
                    return head;
                }

                if (node->Deadline != long.MaxValue)
                {
                    Insert(head, node->Deadline);
                }

                continue;
            }

            if (_now >= now)
            {
                return -1;
            }

            Advance(now);
        }
    }

    /// <summary>Milliseconds until something may be due: what the poller may sleep, at most; -1 when nothing is armed.</summary>
    internal int SleepMs(long now)
    {
        if (_count == 0)
        {
            return -1;
        }

        // The next occupied slot of level 0, else the next turn of it (where level 1 is spread out).
        var offset = (int)(_now & (Slots - 1));
        for (var slot = offset; slot < Slots; slot += 64 - (slot & 63))
        {
            var word = _occupied[slot >> 6] >> (slot & 63);
            if (word != 0)
            {
                var due = _now - offset + slot + BitOperations.TrailingZeroCount(word);
                return (int)Math.Max(0, due - now);
            }
        }

        return (int)Math.Max(0, _now - offset + Slots - now);
    }

    private void Advance(long now)
    {
        // Skip empty slots of level 0 at once, but stop at its turn.
        var offset = (int)(_now & (Slots - 1));
        var target = Math.Min(now, _now - offset + Slots);
        for (var slot = offset + 1; slot < Slots && _now - offset + slot <= target; slot += 64 - (slot & 63))
        {
            var word = _occupied[slot >> 6] >> (slot & 63);
            if (word != 0)
            {
                target = Math.Min(target, _now - offset + slot + BitOperations.TrailingZeroCount(word));
                break;
            }
        }

        _now = target;
        for (var level = 1; level < Levels && (_now & ((1L << (Bits * level)) - 1)) == 0; level++)
        {
            Spread((level * Slots) + (int)((_now >> (Bits * level)) & (Slots - 1)));
        }
    }

    private unsafe void Spread(int slot)
    {
        var index = _heads[slot];
        while (index >= 0)
        {
            var node = _connections.At(index);
            var next = node->TimerNext;
            Remove(index);
            if (node->Deadline != long.MaxValue)
            {
                Insert(index, node->Deadline);
            }

            index = next;
        }
    }

    private unsafe void Insert(int index, long deadline)
    {
        var delta = Math.Clamp(deadline - _now, 0, Range - 1);
        var when = _now + delta;
        var level = delta < Slots ? 0 : delta < Slots * Slots ? 1 : 2;
        var slot = (level * Slots) + (int)((when >> (Bits * level)) & (Slots - 1));
        var node = _connections.At(index);
        node->TimerArmed = when;
        node->TimerSlot = slot;
        node->TimerPrevious = -1;
        node->TimerNext = _heads[slot];
        if (node->TimerNext >= 0)
        {
            _connections.At(node->TimerNext)->TimerPrevious = index;
        }

        _heads[slot] = index;
        _occupied[slot >> 6] |= 1UL << (slot & 63);
        _count++;
    }
}
