using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>Accepting clients, and not accepting them when a limit is reached.</summary>
internal sealed unsafe partial class Worker
{
    /// <summary>Accepts in one round and from one listener, at most.</summary>
    private const int AcceptsMax = 64;

    /// <summary>How many more clients than the least loaded worker this one may have before it hands new ones over.</summary>
    private const int ImbalanceMax = 16;

    private bool[] _paused = [];
    private int _pausedCount;
    private bool _listening;
    private int _resumeAsked;

    /// <summary>Clients of this worker, read by the others.</summary>
    private int _clients;

    private void RegisterListeners()
    {
        var listeners = _engine.Listeners;
        _paused = new bool[listeners.Count];
        _listening = true;
        for (var i = 0; i < listeners.Count; i++)
        {
            Listen(i);
        }
    }

    // Level-triggered: what one round does not accept is there in the next.
    private void Listen(int listener) => Register(
        _engine.Listeners[listener].SocketOf(Index),
        ListenerTag | (uint)listener,
        _engine.Listeners[listener].IsShared ? Sys.EPOLLIN | Sys.EPOLLEXCLUSIVE : Sys.EPOLLIN);

    /// <summary>True when there may be more to accept.</summary>
    private bool Accept(int listenerIndex)
    {
        var listener = _engine.Listeners[listenerIndex];
        var socket = listener.SocketOf(Index);
        var address = stackalloc byte[128];
        for (var i = 0; i < AcceptsMax; i++)
        {
            if (!Reserve(listener))
            {
                Pause(listenerIndex);
                ResumeIfRoom(listener);
                return false;
            }

            var length = 128;
            var fd = Libc.accept4(socket, address, &length, Sys.SOCK_NONBLOCK | Sys.SOCK_CLOEXEC);
            if (fd < 0)
            {
                var error = *_errno;
                if (error is Sys.EMFILE or Sys.ENFILE or Sys.ENOBUFS or Sys.ENOMEM)
                {
                    // No descriptor is left: wait for one of ours to be closed, or a while, instead of asking again at once.
                    CountOut(listener);
                    Pause(listenerIndex);
                }
                else
                {
                    Unreserve(listener);
                }

                return false;
            }

            Interlocked.Increment(ref (_proxies + listener.Proxy)->FrontendTotal);
            var other = LighterWorker();
            if (other < 0 || !_engine.Workers[other].Mailbox.Post(new Mail { Kind = MailKind.TakeClient, Index = listenerIndex, Value = fd }))
            {
                AddClient(listenerIndex, fd, address, length);
            }
        }

        return true;
    }

    /// <summary>A worker with clearly fewer clients, or -1.</summary>
    private int LighterWorker()
    {
        var workers = _engine.Workers;
        var best = -1;
        var least = Volatile.Read(ref _clients) - ImbalanceMax;
        for (var i = 0; i < workers.Length; i++)
        {
            var clients = Volatile.Read(ref workers[i]._clients);
            if (clients < least)
            {
                least = clients;
                best = i;
            }
        }

        return best;
    }

    /// <summary>A client that another worker accepted; it asks the socket for the address.</summary>
    private void TakeClient(int listenerIndex, int fd)
    {
        var address = stackalloc byte[128];
        var length = 128;
        Libc.getpeername(fd, address, &length);
        AddClient(listenerIndex, fd, address, length);
    }

    private void AddClient(int listenerIndex, int fd, byte* address, int addressLength)
    {
        var listener = _engine.Listeners[listenerIndex];
        var index = _connections.Rent();
        var session = index < 0 ? -1 : _sessions.Rent();
        if (session < 0)
        {
            if (index >= 0)
            {
                _connections.Return(index);
            }

            Libc.close(fd);
            Unreserve(listener);
            return;
        }

        var connection = _connections.At(index);
        connection->Fd = fd;
        connection->Kind = ConnectionKind.Client;
        connection->Stream = -1;
        connection->Session = session;
        connection->Proxy = listener.Proxy;
        connection->Server = (ushort)listenerIndex;
        connection->TimerSlot = -1;
        FillSession(_sessions.At(session), index, listener.Proxy, address, addressLength);
        var one = 1;
        Libc.setsockopt(fd, Sys.IPPROTO_TCP, Sys.TCP_NODELAY, &one, sizeof(int));
        _clients++;
        Register(fd, Data(index, connection), Sys.EPOLLIN | Sys.EPOLLOUT | Sys.EPOLLRDHUP | Sys.EPOLLET);
        var proxy = _proxies + listener.Proxy;
        _timers.Set(index, Deadline(proxy->HttpRequestTimeoutMs > 0 ? proxy->HttpRequestTimeoutMs : proxy->ClientTimeoutMs));

        // Most clients send their request with the handshake: look before the poller says so.
        connection->Flags |= ConnectionFlags.Readable;
        OnClient(index, connection, writable: false);
    }

    private void FillSession(Session* session, int connection, int frontend, byte* address, int addressLength)
    {
        session->Connection = connection;
        session->Frontend = frontend;
        session->PrivateConnections = -1;
        session->AcceptedMs = _area->NowMs;
        session->Family = addressLength >= 2 ? *(ushort*)address : (ushort)0;
        if (session->Family is Sys.AF_INET or Sys.AF_INET6)
        {
            var isV4 = session->Family == Sys.AF_INET;
            session->ClientPort = (ushort)((address[2] << 8) | address[3]);
            new ReadOnlySpan<byte>(address + (isV4 ? 4 : 8), isV4 ? 4 : 16).CopyTo(new Span<byte>(session->ClientAddress, 16));
        }
    }

    private static ulong Data(int index, Connection* connection) => ((ulong)connection->Generation << 32) | (uint)index;

    private long Deadline(int timeoutMs) => timeoutMs > 0 ? _area->NowMs + timeoutMs : long.MaxValue;

    /// <summary>Counts a client in before it is accepted, so that no limit is ever passed, whatever the number of workers.</summary>
    private bool Reserve(Listener listener)
    {
        var proxy = _proxies + listener.Proxy;
        if (Interlocked.Increment(ref _area->Process->Connections) <= _area->Process->Maxconn)
        {
            if (Interlocked.Increment(ref proxy->FrontendConnections) <= proxy->Maxconn)
            {
                if (listener.Bind.Maxconn is not { } limit || Interlocked.Increment(ref listener.Connections) <= limit)
                {
                    return true;
                }

                Interlocked.Decrement(ref listener.Connections);
            }

            Interlocked.Decrement(ref proxy->FrontendConnections);
        }

        Interlocked.Decrement(ref _area->Process->Connections);
        return false;
    }

    private void Unreserve(Listener listener)
    {
        CountOut(listener);
        if (Volatile.Read(ref _area->Process->Paused) != 0 && Interlocked.Exchange(ref _area->Process->Paused, 0) != 0)
        {
            _engine.ResumeAccept();
        }
    }

    private void CountOut(Listener listener)
    {
        var proxy = _proxies + listener.Proxy;
        Interlocked.Decrement(ref _area->Process->Connections);
        Interlocked.Decrement(ref proxy->FrontendConnections);
        if (listener.Bind.Maxconn is not null)
        {
            Interlocked.Decrement(ref listener.Connections);
        }
    }

    /// <summary>Leaves the poll set; the socket stays open, new connections wait in its backlog.</summary>
    private void Pause(int listenerIndex)
    {
        if (_paused[listenerIndex] || !_listening)
        {
            return;
        }

        _paused[listenerIndex] = true;
        _pausedCount++;
        EpollEvent unused;
        Libc.epoll_ctl(_epoll, Sys.EPOLL_CTL_DEL, _engine.Listeners[listenerIndex].SocketOf(Index), &unused);
        Interlocked.Exchange(ref _area->Process->Paused, 1);
    }

    /// <summary>A slot freed between the test of the limit and the mark of the pause would wake nobody.</summary>
    private void ResumeIfRoom(Listener listener)
    {
        if (Reserve(listener))
        {
            Unreserve(listener);
        }
    }

    /// <summary>Any thread: there may be room for clients again. Asked many times before the worker looks, it looks once.</summary>
    internal void AskToResume()
    {
        if (Interlocked.Exchange(ref _resumeAsked, 1) == 0)
        {
            Mailbox.Post(new Mail { Kind = MailKind.ResumeAccept });
        }
    }

    private void ResumeListeners()
    {
        Volatile.Write(ref _resumeAsked, 0);
        for (var i = 0; i < _paused.Length && _pausedCount > 0 && _listening; i++)
        {
            if (_paused[i])
            {
                _paused[i] = false;
                _pausedCount--;
                Listen(i);
            }
        }
    }

    private void BeginSoftStop()
    {
        _stopping = true;
        _listening = false;
        for (var i = 0; i < _paused.Length; i++)
        {
            // Who is in the backlog already would be reset.
            while (Accept(i))
            {
            }

            // Closed, and not only left alone: else the kernel goes on giving it clients that a successor is there for.
            EpollEvent unused;
            Libc.epoll_ctl(_epoll, Sys.EPOLL_CTL_DEL, _engine.Listeners[i].SocketOf(Index), &unused);

            _engine.Listeners[i].Leave(Index);
        }

        CloseIdleClients();
    }
}
