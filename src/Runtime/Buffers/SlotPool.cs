// tidy: allow-file throw -- memory is reserved at start, before the first connection
using System.Runtime.CompilerServices;
using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Buffers;

/// <summary>
/// A bounded pool of unmanaged structs in one reserved stretch of address space: an index is an address for ever, pages
/// are touched only when first used, and the last slot given back is the next handed out (its lines are still in cache).
/// Belongs to one worker; nothing here is thread safe.
/// </summary>
internal sealed unsafe class SlotPool<T> : IDisposable
    where T : unmanaged, ISlot
{
    private readonly T* _slots;
    private readonly nint _bytes;
    private int _free = -1;
    private int _touched;

    internal SlotPool(int capacity)
    {
        Capacity = capacity;
        _bytes = (nint)capacity * sizeof(T);
        var memory = Libc.mmap(
            null, _bytes, Sys.PROT_READ | Sys.PROT_WRITE, Sys.MAP_PRIVATE | Sys.MAP_ANONYMOUS | Sys.MAP_NORESERVE, -1, 0);
        if (memory == (void*)-1)
        {
            // Start-up only: workers make their pools before they serve.
            throw new InvalidOperationException($"cannot reserve memory for {capacity} {typeof(T).Name} slots");
        }

        _slots = (T*)memory;
    }

    internal int Capacity { get; }

    internal int InUse { get; private set; }

    /// <summary>Slots with a lower index have been used at some time.</summary>
    internal int Touched => _touched;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T* At(int index) => _slots + index;

    /// <summary>The slot, or null when it has been given back since the reference was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T* At(int index, uint generation)
    {
        var slot = _slots + index;
        return slot->Generation == generation ? slot : null;
    }

    /// <summary>Index of a zeroed slot (its generation kept), or -1 when the pool is exhausted.</summary>
    internal int Rent()
    {
        int index;
        if (_free >= 0)
        {
            index = _free;
            _free = At(index)->NextFree;
        }
        else if (_touched < Capacity)
        {
            index = _touched++;
        }
        else
        {
            return -1;
        }

        var slot = At(index);
        var generation = slot->Generation;
        *slot = default;
        slot->Generation = generation;
        InUse++;
        return index;
    }

    internal void Return(int index)
    {
        var slot = At(index);
        slot->Generation = (slot->Generation + 1) & int.MaxValue; // 31 bits: the poller tags its data with the 32nd
        slot->NextFree = _free;
        _free = index;
        InUse--;
    }

    public void Dispose() => Libc.munmap(_slots, _bytes);
}
