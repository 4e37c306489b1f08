using System.Runtime.InteropServices;
using CfgCompiler.Runtime.Balancing;
using CfgCompiler.Runtime.Buffers;
using CfgCompiler.Runtime.Http1;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>
/// One thread of the data plane with its poller, pools, timers and idle server connections. Everything here runs on that
/// thread, but for <see cref="Mailbox"/> and <see cref="RequestExit"/>. The files: Accept, Request (client to proxy),
/// Backend (choice of a server, connecting, retries), Response (server to proxy), Output, Ending (answers, log, close).
/// </summary>
internal sealed unsafe partial class Worker
{
    /// <summary>Most bytes of one read. Less than a large buffer, so that what is left of it with its head always fits one.</summary>
    private const int ReadBytesMax = 60 * 1024;

    /// <summary>Most bytes of a read that may hold a request head.</summary>
    private const int HeadReadBytesMax = 32 * 1024;

    /// <summary>Longest head, in bytes: bufsize less maxrewrite and what HAProxy's own index of it takes (section 3.2 "tune.bufsize").</summary>
    private const int HeadBytesMax = 15_281;

    /// <summary>Most headers (section 3.2 "tune.http.maxhdr" less the start line).</summary>
    private const int HeadersMax = 100;

    private const int PauseMsMax = 1000;
    private const int HotBytes = BufferPool.LargeBytes;
    private const int ArenaBytes = 8 * 1024;
    private const int EventsMax = 256;
    private const ulong ListenerTag = 1UL << 63;
    private const ulong MailboxTag = ulong.MaxValue;

    private readonly Engine _engine;
    private readonly Cluster _cluster;
    private readonly ProxyRow* _proxies;
    private readonly WorkerArea* _area;
    private readonly SlotPool<Connection> _connections;
    private readonly SlotPool<Session> _sessions;
    private readonly SlotPool<Stream> _streams;
    private readonly BufferPool _buffers = new();
    private readonly TimerWheel _timers;
    private readonly LogSender _log;

    /// <summary>What sockets are read into; only what stays behind is copied to a buffer of its own.</summary>
    private readonly byte* _hot;

    /// <summary>Where heads are written before they are sent.</summary>
    private readonly byte* _out;

    /// <summary>First idle connection of each server (by its number), or -1.</summary>
    private readonly int[] _idle;
    private readonly int[] _idleLast;
    private readonly EpollEvent* _events;
    private int _epoll;
    private int* _errno;
    private int _runFirst = -1;
    private int _runCount;
    private int _runLast = -1;
    private bool _stopping;
    private volatile bool _exit;

    internal Worker(Engine engine, int index)
    {
        _engine = engine;
        _cluster = engine.Cluster;
        _proxies = _cluster.Proxies;
        Index = index;
        var maxconn = engine.Options.Maxconn;
        _connections = new SlotPool<Connection>((maxconn * 3) + 256);
        _sessions = new SlotPool<Session>(maxconn + 64);
        _streams = new SlotPool<Stream>(maxconn + 64);
        _timers = new TimerWheel(_connections);
        Mailbox = new Mailbox((maxconn * 2) + 1024);
        _hot = Memory(HotBytes);
        _out = Memory(HotBytes);
        _events = (EpollEvent*)NativeMemory.Alloc(EventsMax, (nuint)sizeof(EpollEvent));
        _idle = new int[_cluster.ServerCount];
        Array.Fill(_idle, -1);
        _idleLast = new int[_cluster.ServerCount];
        Array.Fill(_idleLast, -1);
        _area = (WorkerArea*)NativeMemory.AllocZeroed((nuint)sizeof(WorkerArea));
        _area->Proxies = _proxies;
        _area->Process = _cluster.Process;
        _area->WorkerIndex = index;
        _area->Head = (MessageHead*)NativeMemory.AllocZeroed((nuint)sizeof(MessageHead));
        _area->Head->Capacity = HeadersMax;
        _area->Head->Headers = (HeaderSlice*)NativeMemory.AllocZeroed(HeadersMax + MessageHead.AddedMax, (nuint)sizeof(HeaderSlice));
        _log = new LogSender(engine.Logs, _area);
        ReadClock();
    }

    internal int Index { get; }

    internal Mailbox Mailbox { get; }

    /// <summary>Bytes allocated on the managed heap by the worker's thread since it began serving; for the test that it is 0.</summary>
    internal long AllocatedBytes => Volatile.Read(ref _allocated);

    internal BufferPool Buffers => _buffers;

    private long _allocated;
    private long _allocatedBase;

    internal void RequestExit()
    {
        _exit = true;
        Mailbox.Post(new Mail { Kind = MailKind.ResumeAccept });
    }

    internal void Run()
    {
        _errno = Libc.__errno_location();
        _epoll = Libc.epoll_create1(Sys.EPOLL_CLOEXEC);
        Register(Mailbox.Descriptor, MailboxTag, Sys.EPOLLIN);
        RegisterListeners();
        _allocatedBase = GC.GetAllocatedBytesForCurrentThread();
        while (!_exit)
        {
            Round();
        }

        _log.Flush();
    }

    private void Round()
    {
        _log.Flush();
        Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread() - _allocatedBase);
        var sleepMs = _runFirst >= 0 ? 0 : _timers.SleepMs(_area->NowMs);
        if (_pausedCount > 0)
        {
            // A listener that paused for want of descriptors may have nobody here to wake it.
            sleepMs = (uint)sleepMs < PauseMsMax ? sleepMs : PauseMsMax;
        }

        var count = Libc.epoll_wait(_epoll, _events, EventsMax, sleepMs);
        ReadClock();
        _timers.SkipIdleTime(_area->NowMs);
        if (count == 0 && _pausedCount > 0)
        {
            ResumeListeners();
        }

        for (var i = 0; i < count; i++)
        {
            Dispatch(_events[i].Data, _events[i].Events);
        }

        RunQueued();
        for (var due = _timers.NextDue(_area->NowMs); due >= 0; due = _timers.NextDue(_area->NowMs))
        {
            OnDeadline(due);
        }
    }

    private void ReadClock()
    {
        _area->NowMs = Clock.MonotonicMs();
        _area->WallMs = Clock.WallMs();
    }

    private void Dispatch(ulong data, uint events)
    {
        if ((data & ListenerTag) != 0)
        {
            if (data == MailboxTag)
            {
                ReadMail();
            }
            else
            {
                Accept((int)(data & 0xffff));
            }

            return;
        }

        var index = (int)(uint)data;
        var connection = _connections.At(index, (uint)(data >> 32));
        if (connection == null)
        {
            return;
        }

        if ((events & (Sys.EPOLLIN | Sys.EPOLLRDHUP | Sys.EPOLLERR | Sys.EPOLLHUP)) != 0)
        {
            connection->Flags |= ConnectionFlags.Readable;
            connection->Flags |= (events & (Sys.EPOLLRDHUP | Sys.EPOLLHUP)) != 0 ? ConnectionFlags.PeerClosed : 0;
            connection->Flags |= (events & (Sys.EPOLLERR | Sys.EPOLLHUP)) != 0 ? ConnectionFlags.Broken : 0;
        }

        if (connection->Kind == ConnectionKind.Client)
        {
            OnClient(index, connection, (events & Sys.EPOLLOUT) != 0);
        }
        else
        {
            OnServer(index, connection, (events & Sys.EPOLLOUT) != 0);
        }
    }

    /// <summary>Puts a connection that used up its budget of one round behind the others.</summary>
    private void Queue(int index, Connection* connection)
    {
        if (connection->Is(ConnectionFlags.Queued))
        {
            return;
        }

        _runCount++;
        connection->Flags |= ConnectionFlags.Queued;
        connection->ListNext = -1;
        connection->ListPrevious = _runLast;
        if (_runLast >= 0)
        {
            _connections.At(_runLast)->ListNext = index;
        }
        else
        {
            _runFirst = index;
        }

        _runLast = index;
    }

    private void Unqueue(Connection* connection)
    {
        if (!connection->Is(ConnectionFlags.Queued))
        {
            return;
        }

        _runCount--;
        connection->Flags &= ~ConnectionFlags.Queued;
        if (connection->ListPrevious >= 0)
        {
            _connections.At(connection->ListPrevious)->ListNext = connection->ListNext;
        }
        else
        {
            _runFirst = connection->ListNext;
        }

        if (connection->ListNext >= 0)
        {
            _connections.At(connection->ListNext)->ListPrevious = connection->ListPrevious;
        }
        else
        {
            _runLast = connection->ListPrevious;
        }
    }

    private void RunQueued()
    {
        // Those that queue again meanwhile wait for the next round: the poller has its turn in between.
        for (var turns = _runCount; turns > 0 && _runFirst >= 0; turns--)
        {
            var index = _runFirst;
            var connection = _connections.At(index);
            Unqueue(connection);
            if (connection->Kind == ConnectionKind.Client)
            {
                OnClient(index, connection, writable: false);
            }
            else
            {
                OnServer(index, connection, writable: false);
            }
        }
    }

    private void ReadMail()
    {
        Mailbox.Rearm();
        while (Mailbox.TryRead(out var mail))
        {
            switch (mail.Kind)
            {
                case MailKind.SlotGranted:
                    OnSlotGranted(mail);
                    break;
                case MailKind.ResumeAccept:
                    ResumeListeners();
                    break;
                case MailKind.PumpQueue:
                    PumpQueue(mail.Value);
                    break;
                case MailKind.SoftStop:
                    BeginSoftStop();
                    break;
                case MailKind.TakeClient:
                    TakeClient(mail.Index, mail.Value);
                    break;
            }
        }
    }

    private bool Register(int fd, ulong data, uint events)
    {
        EpollEvent change;
        change.Events = events;
        change.Data = data;
        return Libc.epoll_ctl(_epoll, Sys.EPOLL_CTL_ADD, fd, &change) == 0;
    }

    private static byte* Memory(int bytes) =>
        (byte*)NativeMemory.AlignedAlloc((nuint)(BufferPool.Headroom + bytes + ArenaBytes + BufferPool.Slack), 64) + BufferPool.Headroom;
}
