using System.Runtime.InteropServices;
using CfgCompiler.Runtime.EventLoop;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Logging;

/// <summary>
/// A worker's outgoing log lines. They are gathered during one round of its loop and handed to the system in one call per
/// target socket. A line that the system does not take at once is dropped and counted, as in HAProxy: logs never hold up
/// traffic.
/// </summary>
internal sealed unsafe class LogSender
{
    private const int BatchMax = 64;
    private const int BatchBytes = 128 * 1024;

    /// <summary>Longest line body that is written; targets cut it to their own length.</summary>
    private const int BodyBytesMax = 16 * 1024;

    private readonly LogSet _set;
    private readonly WorkerArea* _area;
    private readonly LogClock* _clock;
    private readonly byte* _body;
    private readonly byte* _batch;
    private readonly BatchedMessage* _messages;
    private readonly IoVector* _vectors;
    private readonly nint[][] _addresses;
    private int _count;
    private int _used;
    private int _socket = -1;

    internal LogSender(LogSet set, WorkerArea* area)
    {
        _set = set;
        _area = area;
        _clock = (LogClock*)NativeMemory.AllocZeroed((nuint)sizeof(LogClock));
        _body = (byte*)NativeMemory.Alloc(BodyBytesMax);
        _batch = (byte*)NativeMemory.Alloc(BatchBytes);
        _messages = (BatchedMessage*)NativeMemory.AllocZeroed(BatchMax, (nuint)sizeof(BatchedMessage));
        _vectors = (IoVector*)NativeMemory.AllocZeroed(BatchMax, (nuint)sizeof(IoVector));
        _addresses = set.Targets.Select(targets => targets.Select(Pin).ToArray()).ToArray();
    }

    /// <summary>Lines that the system did not take.</summary>
    internal long Dropped { get; private set; }

    /// <summary>Writes the line of a stream that has ended to every target of its frontend whose levels let it through.</summary>
    internal void Add(Stream* stream, int level)
    {
        var line = new LogLine(_body, BodyBytesMax, _clock);
        stream->FrontendRow->Log(ref *stream, ref line);
        var targets = _set.Targets[stream->Frontend];
        for (var i = 0; i < targets.Length; i++)
        {
            ref var target = ref targets[i];
            if (level <= target.MaxLevel)
            {
                Add(target, _addresses[stream->Frontend][i], Math.Max(level, target.MinLevel), line.Length);
            }
        }
    }

    internal void Flush()
    {
        if (_count == 0)
        {
            return;
        }

        var sent = 0;
        while (sent < _count)
        {
            var result = Libc.sendmmsg(_socket, _messages + sent, (uint)(_count - sent), Sys.MSG_NOSIGNAL);
            if (result <= 0)
            {
                // The first of the rest cannot go (nobody listens, the queue is full): it is dropped, the others are tried.
                Dropped++;
                result = 1;
            }

            sent += result;
        }

        _count = 0;
        _used = 0;
    }

    private void Add(in LogSet.Target target, nint address, int level, int bodyLength)
    {
        var socket = _set.SocketOf(target);
        if (_count == BatchMax || BatchBytes - _used < target.LengthMax || (_count > 0 && socket != _socket))
        {
            Flush();
        }

        _socket = socket;
        var start = _batch + _used;
        var capacity = Math.Min(target.LengthMax, BatchBytes);
        var line = new LogLine(start, capacity - 1, _clock);
        line.Put((byte)'<');
        line.Number((target.Facility * 8) + level);
        line.Put((byte)'>');
        _clock->PutSyslogDate(ref line, _area->WallMs);
        line.Put(_set.Tag);
        line.Put(_body, bodyLength);
        start[line.Length] = (byte)'\n';
        _vectors[_count] = new IoVector { Base = start, Length = line.Length + 1 };
        _messages[_count].Header = new MessageHeader
        {
            Name = (byte*)address,
            NameLength = (uint)target.Address.SockAddr.Length,
            Vectors = _vectors + _count,
            VectorCount = 1,
        };
        _count++;
        _used += line.Length + 1;
    }

    /// <summary>The address outside the managed heap, so that messages can point to it.</summary>
    private static nint Pin(LogSet.Target target)
    {
        var memory = (byte*)NativeMemory.Alloc((nuint)target.Address.SockAddr.Length);
        target.Address.SockAddr.CopyTo(new Span<byte>(memory, target.Address.SockAddr.Length));
        return (nint)memory;
    }
}
