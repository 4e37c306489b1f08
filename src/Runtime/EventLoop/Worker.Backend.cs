using CfgCompiler.Runtime.Balancing;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.Runtime.Streams;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>The way to a server: slots, the queue, idle connections, connecting, retries and redispatch.</summary>
internal sealed unsafe partial class Worker
{
    /// <summary>Longest wait before the same server is tried again (section 4.2 "retries").</summary>
    private const int TurnAroundMsMax = 1000;

    /// <summary>A new request: the bytes are the head and what came of the body, not yet kept anywhere.</summary>
    private void FindServer(Stream* stream, byte* request, int length)
    {
        var server = PickServer(stream);
        if (server >= 0)
        {
            UseServer(stream, server, request, length);
            return;
        }

        // From here on the request waits: it gets a buffer of its own.
        if (!_buffers.Append(ref stream->ToServer, request, length))
        {
            AnswerError(stream, 500, EndCause.Internal, EndState.Connect);
            return;
        }

        WaitForServer(stream);
    }

    /// <summary>A request that is kept in <see cref="Stream.ToServer"/> looks for a server (again).</summary>
    private void FindServerAgain(Stream* stream)
    {
        var server = PickServer(stream);
        if (server >= 0)
        {
            UseServer(stream, server, null, 0);
        }
        else
        {
            WaitForServer(stream);
        }
    }

    /// <summary>A server with a slot taken, or -1.</summary>
    private static int PickServer(Stream* stream)
    {
        var backend = stream->BackendRow;
        if (backend->Balance == null)
        {
            return -1;
        }

        // Between the choice and the slot another worker may have been quicker.
        for (var tries = backend->ServerCount + 1; tries > 0; tries--)
        {
            var server = backend->Balance(ref *stream);
            if (server < 0 || TryTakeSlot(backend->Servers + server))
            {
                return server;
            }
        }

        return -1;
    }

    private static bool TryTakeSlot(ServerRow* server)
    {
        if (server->Maxconn == 0)
        {
            Interlocked.Increment(ref server->Streams);
            return true;
        }

        while (true)
        {
            var streams = Volatile.Read(ref server->Streams);
            if (streams >= server->Maxconn)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref server->Streams, streams + 1, streams) == streams)
            {
                return true;
            }
        }
    }

    private void ReleaseSlot(Stream* stream)
    {
        if (stream->Is(StreamFlags.HasSlot))
        {
            stream->Flags &= ~StreamFlags.HasSlot;
            stream->ServerStreams = ReleaseSlot(stream->Backend, stream->Server);
        }
    }

    /// <summary>Gives a slot back, to the next in the queue if there is one; how many streams the server had left before that.</summary>
    private int ReleaseSlot(int backend, int server)
    {
        var left = Interlocked.Decrement(ref (_proxies + backend)->Servers[server].Streams);
        if (_cluster.Queues[backend].Count > 0)
        {
            GrantQueued(backend, server);
        }

        return left;
    }

    /// <summary>Gives free slots of one server to the requests that wait longest, whichever worker they are on.</summary>
    private void GrantQueued(int backend, int server)
    {
        var row = (_proxies + backend)->Servers + server;
        var queue = _cluster.Queues[backend];
        while (queue.Count > 0 && row->IsUp && TryTakeSlot(row))
        {
            if (!queue.TryDequeue(out var waiting))
            {
                Interlocked.Decrement(ref row->Streams);
                return;
            }

            _engine.Grant(waiting, backend, server);
        }
    }

    private void PumpQueue(int backend)
    {
        var schedule = (Schedule*)Volatile.Read(ref *(nint*)&(_proxies + backend)->Schedule);
        for (var i = 0u; i < schedule->Length && _cluster.Queues[backend].Count > 0; i++)
        {
            GrantQueued(backend, schedule->At(i));
        }
    }

    private void WaitForServer(Stream* stream)
    {
        var backend = stream->BackendRow;
        var schedule = (Schedule*)Volatile.Read(ref *(nint*)&backend->Schedule);
        if (backend->Balance == null || schedule->Length == 0)
        {
            AnswerError(stream, 503, EndCause.ServerAbort, EndState.Connect);
            return;
        }

        stream->State = StreamState.Queued;
        stream->QueueNode = _cluster.Queues[stream->Backend].Enqueue(
            new StreamReference(Index, stream->Index, stream->Generation), out var ahead);
        stream->BackendQueue += ahead + 1;
        if (stream->QueueNode < 0)
        {
            AnswerError(stream, 503, EndCause.ServerAbort, EndState.Queue);
            return;
        }

        stream->Server = -1;
        stream->ServerDeadline = Deadline(backend->QueueTimeoutMs);
        ArmTimer(stream);

        // A slot may have been freed before the request was in the queue.
        PumpQueue(stream->Backend);
    }

    private void OnSlotGranted(in Mail mail)
    {
        var stream = _streams.At(mail.Index, mail.Generation);
        if (stream == null || stream->State != StreamState.Queued)
        {
            // It has left the queue meanwhile: the slot goes to the next.
            ReleaseSlot(mail.Backend, mail.Value);
            return;
        }

        LeaveQueue(stream);
        UseServer(stream, mail.Value, null, 0);
    }

    private void LeaveQueue(Stream* stream)
    {
        if (stream->QueueNode >= 0)
        {
            _cluster.Queues[stream->Backend].Release(stream->QueueNode);
            stream->QueueNode = -1;
        }
    }

    /// <summary>The slot is taken; now the connection. The request is either the given bytes or already kept.</summary>
    private void UseServer(Stream* stream, int server, byte* request, int length)
    {
        stream->Server = server;
        stream->Flags |= StreamFlags.HasSlot;
        stream->QueuedMs = stream->QueuedMs < 0 ? _area->NowMs : stream->QueuedMs;
        var row = stream->BackendRow->Servers + server;
        Interlocked.Increment(ref row->Total);
        var idle = TakeIdle(stream, row);
        if (idle >= 0)
        {
            var connection = _connections.At(idle);
            connection->Stream = stream->Index;
            stream->ServerConnection = idle;
            _timers.Set(idle, long.MaxValue); // as long as it is used, the client's timer is the only one
            stream->ConnectedMs = _area->NowMs;
            BeginResponse(stream);
            SendRequest(stream, request, length);
            return;
        }

        if (length > 0 && !_buffers.Append(ref stream->ToServer, request, length))
        {
            AnswerError(stream, 500, EndCause.Internal, EndState.Connect);
            return;
        }

        Connect(stream, row);
    }

    private void Connect(Stream* stream, ServerRow* server)
    {
        stream->State = StreamState.Connecting;
        var index = _connections.Rent();
        var fd = index < 0 ? -1 : OpenSocket(server->Family);
        if (fd < 0)
        {
            if (index >= 0)
            {
                _connections.Return(index);
            }

            AnswerError(stream, 503, EndCause.Resource, EndState.Connect);
            return;
        }

        Interlocked.Increment(ref _area->Process->ServerConnections);
        var connection = _connections.At(index);
        connection->Fd = fd;
        connection->Kind = ConnectionKind.Server;
        connection->Flags = ConnectionFlags.Connecting;
        connection->Stream = stream->Index;
        connection->Session = -1;
        connection->Proxy = stream->Backend;
        connection->Server = (ushort)stream->Server;
        connection->TimerSlot = -1;
        stream->ServerConnection = index;
        var one = 1;
        Libc.setsockopt(fd, Sys.IPPROTO_TCP, Sys.TCP_NODELAY, &one, sizeof(int));
        if (Libc.connect(fd, server->Address, server->AddressLength) != 0 && *_errno is not (Sys.EINPROGRESS or Sys.EAGAIN))
        {
            OnConnectFailed(stream, EndCause.ServerAbort);
            return;
        }

        Register(fd, Data(index, connection), Sys.EPOLLIN | Sys.EPOLLOUT | Sys.EPOLLRDHUP | Sys.EPOLLET);
        stream->ServerDeadline = Deadline(stream->BackendRow->ConnectTimeoutMs);
        ArmTimer(stream);
    }

    /// <summary>A socket; for want of descriptors, in place of one that only waits.</summary>
    private int OpenSocket(int family)
    {
        const int Type = Sys.SOCK_STREAM | Sys.SOCK_NONBLOCK | Sys.SOCK_CLOEXEC;
        var fd = Libc.socket(family, Type, 0);
        return fd < 0 && *_errno is Sys.EMFILE or Sys.ENFILE && CloseOldestIdle() ? Libc.socket(family, Type, 0) : fd;
    }

    private bool CloseOldestIdle()
    {
        foreach (var oldest in _idleLast)
        {
            if (oldest >= 0)
            {
                CloseIdle(oldest);
                return true;
            }
        }

        return false;
    }

    private void OnConnectEvent(Stream* stream, Connection* connection)
    {
        if (connection->Is(ConnectionFlags.Broken))
        {
            OnConnectFailed(stream, EndCause.ServerAbort);
            return;
        }

        connection->Flags &= ~ConnectionFlags.Connecting;
        stream->ConnectedMs = _area->NowMs;
        BeginResponse(stream);
        SendRequest(stream, null, 0);
    }

    /// <summary>Refused, unreachable or too slow: again, elsewhere, or 503.</summary>
    private void OnConnectFailed(Stream* stream, byte cause)
    {
        CloseServer(stream);
        stream->ConnectedMs = -1;
        var backend = stream->BackendRow;
        if (stream->Retries >= backend->Retries)
        {
            AnswerError(stream, 503, cause, EndState.Connect);
            return;
        }

        stream->Retries++;
        if (Redispatches(stream, backend))
        {
            Redispatch(stream);
            return;
        }

        // The slot stays taken: the same server is tried again after a pause.
        stream->State = StreamState.TurnAround;
        var connectMs = backend->ConnectTimeoutMs;
        stream->ServerDeadline = _area->NowMs + (connectMs > 0 ? Math.Min(connectMs, TurnAroundMsMax) : TurnAroundMsMax);
        ArmTimer(stream);
    }

    /// <summary>
    /// With "option redispatch" a request that its algorithm may send anywhere goes to another server at once; measured with
    /// HAProxy, whose interval only concerns requests that persistence ties to their server.
    /// </summary>
    private static bool Redispatches(Stream* stream, ProxyRow* backend)
    {
        var schedule = (Schedule*)Volatile.Read(ref *(nint*)&backend->Schedule);
        return backend->RedispatchInterval != 0 && schedule->Servers > (backend->Servers[stream->Server].IsUp ? 1 : 0);
    }

    private void Redispatch(Stream* stream)
    {
        stream->AvoidServer = stream->Server;
        ReleaseSlot(stream);
        stream->QueuedMs = -1; // the log counts what was spent so far as waiting
        stream->Flags |= StreamFlags.Redispatched;
        FindServerAgain(stream);
    }

    private void OnTurnAroundEnd(Stream* stream)
    {
        if (!stream->BackendRow->Servers[stream->Server].IsUp && Redispatches(stream, stream->BackendRow))
        {
            Redispatch(stream);
            return;
        }

        if (stream->BackendRow->RedispatchInterval != 0)
        {
            // The server is chosen anew, even if there is only this one: the log counts the pause as waiting.
            stream->QueuedMs = _area->NowMs;
        }

        Connect(stream, stream->BackendRow->Servers + stream->Server);
    }

    /// <summary>An idle connection that this stream may use (section 4.2 "http-reuse"), or -1.</summary>
    private int TakeIdle(Stream* stream, ServerRow* server)
    {
        if (stream->Is(StreamFlags.NoReuse))
        {
            return -1;
        }

        var session = _sessions.At(stream->Session);
        if (session->PrivateConnections >= 0)
        {
            var own = TakePrivate(session, stream->Backend, stream->Server);
            if (own >= 0)
            {
                return own;
            }
        }

        var reuse = stream->BackendRow->Reuse;
        var index = _idle[server->Number];
        if (index < 0 || reuse == HttpReuse.Never || (reuse == HttpReuse.Safe && session->Requests <= 1))
        {
            return -1;
        }

        if (reuse == HttpReuse.Aggressive && session->Requests <= 1)
        {
            while (index >= 0 && !_connections.At(index)->Is(ConnectionFlags.Proven))
            {
                index = _connections.At(index)->ListNext;
            }
        }

        if (index >= 0)
        {
            Unlink(ref _idle[server->Number], ref _idleLast[server->Number], _connections.At(index));
        }

        return index;
    }

    private int TakePrivate(Session* session, int backend, int server)
    {
        for (var index = session->PrivateConnections; index >= 0; index = _connections.At(index)->ListNext)
        {
            var connection = _connections.At(index);
            if (connection->Proxy == backend && connection->Server == server)
            {
                UnlinkPrivate(session, connection);
                return index;
            }
        }

        return -1;
    }

    /// <summary>The response is over: the connection waits for the next request.</summary>
    private void PutIdle(Stream* stream)
    {
        var index = stream->ServerConnection;
        var connection = _connections.At(index);
        Unqueue(connection);
        stream->ServerConnection = -1;
        connection->Stream = -1;
        connection->Flags |= connection->Is(ConnectionFlags.Reused) ? ConnectionFlags.Proven : ConnectionFlags.Reused;
        if (connection->Is(ConnectionFlags.Private) || stream->BackendRow->Reuse == HttpReuse.Never)
        {
            connection->Flags |= ConnectionFlags.Private;
            connection->Session = stream->Session;
            var none = -1;
            var session = _sessions.At(stream->Session);
            Link(ref session->PrivateConnections, ref none, index, connection, first: true);
        }
        else
        {
            // Connections that have proved to be reusable come first, the warmest of them at the head; the others wait behind.
            var number = stream->BackendRow->Servers[stream->Server].Number;
            Link(ref _idle[number], ref _idleLast[number], index, connection, connection->Is(ConnectionFlags.Proven));
        }

        _timers.Set(index, _area->NowMs + _engine.Options.IdleServerMs);
    }

    private void Link(ref int head, ref int tail, int index, Connection* connection, bool first)
    {
        connection->Flags |= ConnectionFlags.Idle;
        connection->ListPrevious = first ? -1 : tail;
        connection->ListNext = first ? head : -1;
        if (connection->ListNext >= 0)
        {
            _connections.At(connection->ListNext)->ListPrevious = index;
        }
        else
        {
            tail = index;
        }

        if (connection->ListPrevious >= 0)
        {
            _connections.At(connection->ListPrevious)->ListNext = index;
        }
        else
        {
            head = index;
        }
    }

    private void Unlink(ref int head, ref int tail, Connection* connection)
    {
        connection->Flags &= ~ConnectionFlags.Idle;
        if (connection->ListPrevious >= 0)
        {
            _connections.At(connection->ListPrevious)->ListNext = connection->ListNext;
        }
        else
        {
            head = connection->ListNext;
        }

        if (connection->ListNext >= 0)
        {
            _connections.At(connection->ListNext)->ListPrevious = connection->ListPrevious;
        }
        else
        {
            tail = connection->ListPrevious;
        }
    }

    /// <summary>A session's own connections are few: their list has no tail.</summary>
    private void UnlinkPrivate(Session* session, Connection* connection)
    {
        var none = -1;
        Unlink(ref session->PrivateConnections, ref none, connection);
    }

    /// <summary>The server closed an idle connection, said something unasked, or nobody wanted it for long.</summary>
    private void CloseIdle(int index)
    {
        var connection = _connections.At(index);
        if (connection->Is(ConnectionFlags.Private))
        {
            UnlinkPrivate(_sessions.At(connection->Session), connection);
        }
        else
        {
            var number = (_proxies + connection->Proxy)->Servers[connection->Server].Number;
            Unlink(ref _idle[number], ref _idleLast[number], connection);
        }

        CloseConnection(index);
    }
}
