using CfgCompiler.Runtime.Buffers;

namespace CfgCompiler.Runtime.Balancing;

/// <summary>Names a stream of any worker.</summary>
internal readonly record struct StreamReference(int Worker, int Index, uint Generation);

/// <summary>
/// The requests that wait for a slot of a backend's servers, first come first served across all workers. Only requests that
/// find every server full come here; a spin lock is held for a few loads and stores, never across a system call.
/// </summary>
internal sealed unsafe class WaitQueue(int capacity)
{
    private readonly SlotPool<Node> _nodes = new(capacity);
    private int _lock;
    private int _first = -1;
    private int _last = -1;
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    /// <summary>Puts a stream at the end; its node, or -1 when the queue is full.</summary>
    internal int Enqueue(StreamReference stream, out int ahead)
    {
        Enter();
        ahead = _count;
        var index = _nodes.Rent();
        if (index >= 0)
        {
            var node = _nodes.At(index);
            node->Stream = stream;
            node->Previous = _last;
            node->Next = -1;
            node->Linked = true;
            if (_last >= 0)
            {
                _nodes.At(_last)->Next = index;
            }
            else
            {
                _first = index;
            }

            _last = index;
            _count++;
        }

        Leave();
        return index;
    }

    /// <summary>Takes the first stream out. Its node stays its own until it calls <see cref="Release"/>.</summary>
    internal bool TryDequeue(out StreamReference stream)
    {
        stream = default;
        if (Count == 0)
        {
            return false;
        }

        Enter();
        var index = _first;
        if (index >= 0)
        {
            stream = _nodes.At(index)->Stream;
            Unlink(index);
        }

        Leave();
        return index >= 0;
    }

    /// <summary>Gives a node back; a stream that is still waiting leaves the queue.</summary>
    internal void Release(int index)
    {
        Enter();
        if (_nodes.At(index)->Linked)
        {
            Unlink(index);
        }

        _nodes.Return(index);
        Leave();
    }

    private void Unlink(int index)
    {
        var node = _nodes.At(index);
        if (node->Previous >= 0)
        {
            _nodes.At(node->Previous)->Next = node->Next;
        }
        else
        {
            _first = node->Next;
        }

        if (node->Next >= 0)
        {
            _nodes.At(node->Next)->Previous = node->Previous;
        }
        else
        {
            _last = node->Previous;
        }

        node->Linked = false;
        _count--;
    }

    private void Enter()
    {
        var spin = default(SpinWait);
        while (Interlocked.CompareExchange(ref _lock, 1, 0) != 0)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void Leave() => Volatile.Write(ref _lock, 0);

    private struct Node : ISlot
    {
        private uint _generation;
        internal StreamReference Stream;
        internal int Next;
        internal int Previous;
        internal bool Linked;

        public uint Generation
        {
            readonly get => _generation;
            set => _generation = value;
        }

        public int NextFree
        {
            readonly get => Next;
            set => Next = value;
        }
    }
}
