using CfgCompiler.Runtime.Http1;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>How streams and connections end: answers of the proxy's own, time-outs, the log line, closing.</summary>
internal sealed unsafe partial class Worker
{
    /// <summary>How long a client that was refused may go on sending before its connection is cut.</summary>
    private const int DrainMsMax = 2000;

    /// <summary>Bytes that are thrown away of such a client, at most.</summary>
    private const long DrainBytesMax = 16 * 1024 * 1024;

    /// <summary>Connections of the process up to which idle ones are kept however small its <c>maxconn</c> is.</summary>
    private const int IdleAlwaysKept = 64;

    /// <summary>The whole answer has been read from the server.</summary>
    private void FinishResponse(Stream* stream)
    {
        if (!stream->Is(StreamFlags.RequestRead) && stream->State != StreamState.Tunnel)
        {
            // Answered before the request was complete: the rest is still passed on, or thrown away when nobody takes it.
            stream->State = StreamState.RequestTail;
            AwaitClient(stream);
            AwaitServer(stream);
            ArmTimer(stream);
            ResumeClientRead(stream);
            return;
        }

        ReleaseServer(stream);
        if (stream->ToClient.Length > 0)
        {
            stream->State = StreamState.Flushing;
            stream->ServerDeadline = long.MaxValue;
            ArmTimer(stream);
            return;
        }

        EndStream(stream);
    }

    /// <summary>Gives the server's connection back for the next request, or closes it.</summary>
    private void ReleaseServer(Stream* stream)
    {
        if (stream->ServerConnection < 0)
        {
            return;
        }

        var connection = _connections.At(stream->ServerConnection);
        stream->ClientBytes += connection->Body.DataBytes;
        connection->Body.DataBytes = 0;
        if (stream->Is(StreamFlags.CloseServer) || stream->ToServer.Length > 0 || !connection->Body.IsDone
            || connection->Is(ConnectionFlags.PeerClosed | ConnectionFlags.Broken | ConnectionFlags.Connecting)
            || HasUnread(connection) || !MayKeepIdle())
        {
            CloseConnection(stream->ServerConnection);
            stream->ServerConnection = -1;
        }
        else
        {
            PutIdle(stream);
        }

        ReleaseSlot(stream);
    }

    /// <summary>
    /// Bytes (or an end) behind an answer that filled the read to its last byte: nobody asked for them, and they must never be
    /// taken for the answer to the next request.
    /// </summary>
    private bool HasUnread(Connection* connection)
    {
        byte unasked;
        return connection->Is(ConnectionFlags.Readable) && Receive(connection, &unasked, 1) >= 0;
    }

    /// <summary>Idle connections are kept only while descriptors abound (section 3.2 "tune.pool-high-fd-ratio", a quarter of them).</summary>
    private bool MayKeepIdle() =>
        Volatile.Read(ref _area->Process->Connections) + Volatile.Read(ref _area->Process->ServerConnections)
            <= Math.Max(IdleAlwaysKept, _area->Process->Maxconn / 2);

    /// <summary>Drops the server's connection, but not the slot that the stream holds.</summary>
    private void CloseServer(Stream* stream)
    {
        if (stream->ServerConnection >= 0)
        {
            stream->ClientBytes += _connections.At(stream->ServerConnection)->Body.DataBytes;
            CloseConnection(stream->ServerConnection);
            stream->ServerConnection = -1;
        }
    }

    /// <summary>An answer of the proxy's own to a request that was understood; the connection goes on if nothing speaks against it.</summary>
    internal void AnswerError(Stream* stream, int status, byte cause, byte endedIn)
    {
        if (stream->Is(StreamFlags.ResponseStarted) && stream->ResponseMs >= 0)
        {
            EndBroken(stream, 0, cause, endedIn);
            return;
        }

        LeaveQueue(stream);
        SetEnd(stream, status, cause, endedIn);
        stream->Flags |= StreamFlags.ErrorAnswered | StreamFlags.CloseServer;
        CloseServer(stream);
        ReleaseSlot(stream);
        _buffers.Return(ref stream->ToServer);
        if (!stream->Is(StreamFlags.RequestRead))
        {
            stream->Flags |= _connections.At(stream->ClientConnection)->Body.Framing == BodyFraming.Chunked ? StreamFlags.CloseClient : 0;
        }

        var line = stream->Is(StreamFlags.CloseClient) ? "connection: close\r\n"u8
            : stream->Is(StreamFlags.Http10) ? "connection: keep-alive\r\n"u8 : default;
        var length = ErrorAnswers.Write(_out, status, early: false, line, stream->Is(StreamFlags.HeadRequest));
        if (!SendToClient(stream, _out, length, null, 0))
        {
            return;
        }

        stream->ServerDeadline = long.MaxValue;
        if (stream->Is(StreamFlags.CloseClient))
        {
            stream->Flags |= StreamFlags.RequestRead;
        }

        FinishResponse(stream);
    }

    /// <summary>A request whose head could not be read: 400 and its kin.</summary>
    private void RefuseRequest(Stream* stream, MessageHead* head, int result)
    {
        var status = result switch
        {
            ParseResult.UnknownCoding => 422,
            >= ParseResult.Incomplete => new ReadOnlySpan<byte>(head->Bytes + head->Start, HeadBytesMax).Contains((byte)'\n') ? 431 : 414,
            _ => 400,
        };
        EndInHead(stream, status, EndCause.Proxy);
    }

    /// <summary>Ends a stream in its request head with an answer (0: without one).</summary>
    private void EndInHead(Stream* stream, int status, byte cause)
    {
        SetEnd(stream, status, cause, EndState.Request);
        stream->HeadMs = -1;
        _connections.At(stream->ClientConnection)->Body = default; // nothing that follows can be understood
        stream->Flags |= StreamFlags.CloseClient | StreamFlags.RequestRead | StreamFlags.ErrorAnswered;
        var early = status is 400 or 408;
        var length = ErrorAnswers.Write(_out, status, early, default, headOnly: false);
        if (SendToClient(stream, _out, length, null, 0))
        {
            FinishResponse(stream);
        }
    }

    /// <summary>The client has gone or broken off.</summary>
    private void AbortByClient(Stream* stream, byte endedIn)
    {
        if (stream->State == StreamState.Queued)
        {
            stream->QueuedMs = _area->NowMs;
        }

        if (endedIn == EndState.Headers && stream->Is(StreamFlags.RequestRead))
        {
            // It may only have closed its sending side: the answer says that the request was given up.
            stream->Flags |= StreamFlags.CloseClient | StreamFlags.RequestRead;
            AnswerError(stream, 400, EndCause.ClientAbort, endedIn);
            return;
        }

        var status = stream->Status != 0 ? stream->Status : stream->State < StreamState.ResponseHead ? -1 : 400;
        EndBroken(stream, status, EndCause.ClientAbort, endedIn);
    }

    /// <summary>Cuts both sides; nothing more can be said to the client.</summary>
    private void EndBroken(Stream* stream, int status, byte cause, byte endedIn)
    {
        LeaveQueue(stream);
        SetEnd(stream, status, cause, endedIn);
        stream->Flags |= StreamFlags.CloseClient | StreamFlags.CloseServer | StreamFlags.RequestRead;
        CloseServer(stream);
        ReleaseSlot(stream);
        _buffers.Return(ref stream->ToServer);
        _buffers.Return(ref stream->ToClient);
        EndStream(stream);
    }

    /// <summary>Closes without answer and without log line.</summary>
    private void EndSilently(Stream* stream)
    {
        CloseServer(stream);
        ReleaseSlot(stream);
        stream->Flags |= StreamFlags.CloseClient | StreamFlags.Silent;
        EndStream(stream);
    }

    /// <summary>The first cause counts.</summary>
    private static void SetEnd(Stream* stream, int status, byte cause, byte endedIn)
    {
        if (stream->Cause == EndCause.Normal)
        {
            stream->Cause = cause;
            stream->EndedIn = endedIn;
        }

        if (status != 0)
        {
            stream->Status = status;
        }
    }

    /// <summary>Counts out, logs, and makes the client's connection ready for the next request or closes it.</summary>
    private void EndStream(Stream* stream)
    {
        var index = stream->ClientConnection;
        var client = _connections.At(index);
        LeaveQueue(stream);
        CloseServer(stream);
        ReleaseSlot(stream);
        if (stream->Is(StreamFlags.CountedInBackend))
        {
            stream->Flags &= ~StreamFlags.CountedInBackend;
            Interlocked.Decrement(ref stream->BackendRow->BackendStreams);
        }

        WriteLog(stream);
        var close = stream->Is(StreamFlags.CloseClient) || client->Is(ConnectionFlags.Broken);
        var refused = stream->Is(StreamFlags.ErrorAnswered);
        var isBodyUnread = !client->Body.IsDone;
        _buffers.Return(ref stream->ToServer);
        _buffers.Return(ref stream->ToClient);
        _buffers.Return(ref stream->LogText);
        client->Stream = -1;
        client->Body = default;
        _streams.Return(stream->Index);
        if (!close && !_stopping)
        {
            AwaitNextRequest(index, client);
        }
        else if (refused && (isBodyUnread || client->Is(ConnectionFlags.Readable)) && !client->Is(ConnectionFlags.Broken | ConnectionFlags.PeerClosed))
        {
            BeginDrain(index, client, isBodyUnread);
        }
        else
        {
            CloseClient(index, client);
        }
    }

    private void AwaitNextRequest(int index, Connection* client)
    {
        var proxy = _proxies + client->Proxy;
        var timeoutMs = proxy->KeepAliveTimeoutMs > 0 ? proxy->KeepAliveTimeoutMs
            : proxy->HttpRequestTimeoutMs > 0 ? proxy->HttpRequestTimeoutMs : proxy->ClientTimeoutMs;
        _timers.Set(index, Deadline(timeoutMs));
        if (client->Input.Length > 0 || client->Is(ConnectionFlags.Readable))
        {
            // A pipelined request. It begins in the next round, so that a long pipeline cannot starve the others.
            client->Flags |= client->Input.Length > 0 ? ConnectionFlags.HasInput | ConnectionFlags.Readable : 0;
            Queue(index, client);
        }
    }

    /// <summary>
    /// Closing a socket with unread data resets the connection, and the client may lose the answer that says why. So only
    /// the sending side is closed at first, and what still comes is thrown away for a while. A client in the middle of its
    /// body is left its connection until then, as HAProxy does: the answer already says that it will close.
    /// </summary>
    private void BeginDrain(int index, Connection* client, bool isBodyUnread)
    {
        if (!isBodyUnread)
        {
            Libc.shutdown(client->Fd, Sys.SHUT_WR);
        }

        _buffers.Return(ref client->Input);
        client->Flags |= ConnectionFlags.Draining;
        client->Body.Left = DrainBytesMax;
        _timers.Set(index, _area->NowMs + DrainMsMax);
        Drain(index, client);
    }

    private void Drain(int index, Connection* client)
    {
        while (client->Is(ConnectionFlags.Readable))
        {
            var received = Receive(client, _hot, HotBytes);
            client->Body.Left -= Math.Max(received, 0);
            if (received == 0 || client->Body.Left <= 0)
            {
                CloseClient(index, client);
                return;
            }
        }
    }

    /// <summary>Closes a client that has no stream (any more).</summary>
    private void CloseClient(int index, Connection* connection)
    {
        var session = _sessions.At(connection->Session);
        while (session->PrivateConnections >= 0)
        {
            CloseIdle(session->PrivateConnections);
        }

        _sessions.Return(connection->Session);
        var listener = _engine.Listeners[connection->Server];
        _clients--;
        CloseConnection(index);
        Unreserve(listener);
    }

    private void CloseConnection(int index)
    {
        var connection = _connections.At(index);
        Unqueue(connection);
        _timers.Remove(index);
        _buffers.Return(ref connection->Input);
        Libc.close(connection->Fd);
        if (connection->Kind == ConnectionKind.Server)
        {
            Interlocked.Decrement(ref _area->Process->ServerConnections);
        }

        connection->Kind = ConnectionKind.Free;
        connection->Stream = -1;
        _connections.Return(index);
    }

    private void CloseIdleClients()
    {
        for (var i = 0; i < _connections.Touched; i++)
        {
            var connection = _connections.At(i);
            if (connection->Kind == ConnectionKind.Client && connection->Stream < 0)
            {
                CloseClient(i, connection);
            }
        }
    }

    /// <summary>
    /// Gives the client its time anew: to take what is pending for it, or to send what is missing of its request. While the
    /// server does not take the request, the client is not read, and so it is not idle.
    /// </summary>
    private void AwaitClient(Stream* stream) => stream->ClientDeadline =
        stream->ToClient.Length > 0 || (!stream->Is(StreamFlags.RequestRead) && stream->ToServer.Length == 0)
            ? Deadline(stream->FrontendRow->ClientTimeoutMs)
            : long.MaxValue;

    /// <summary>
    /// Gives the server its time anew: to take what is pending for it, or to answer. The time for an answer begins with the end
    /// of the request, and stands still while the client does not take what has come.
    /// </summary>
    private void AwaitServer(Stream* stream)
    {
        var isAnswerDue = stream->ToClient.Length == 0
            && (stream->State == StreamState.ResponseHead ? stream->Is(StreamFlags.RequestRead) : stream->State != StreamState.RequestTail);
        stream->ServerDeadline = stream->ServerConnection >= 0 && (stream->ToServer.Length > 0 || isAnswerDue)
            ? Deadline(stream->BackendRow->ServerTimeoutMs)
            : long.MaxValue;
    }

    private void ArmTimer(Stream* stream) =>
        _timers.Set(stream->ClientConnection, Math.Min(stream->ClientDeadline, stream->ServerDeadline));

    private void OnDeadline(int index)
    {
        var connection = _connections.At(index);
        if (connection->Kind == ConnectionKind.Server)
        {
            CloseIdle(index);
            return;
        }

        if (connection->Stream < 0)
        {
            OnIdleTimeout(index, connection);
            return;
        }

        var stream = _streams.At(connection->Stream);
        if (stream->ClientDeadline <= _area->NowMs)
        {
            OnClientTimeout(stream);
        }
        else if (stream->ServerDeadline <= _area->NowMs)
        {
            OnServerTimeout(stream);
        }
        else
        {
            ArmTimer(stream);
        }
    }

    private void OnIdleTimeout(int index, Connection* connection)
    {
        var session = _sessions.At(connection->Session);
        if (session->Requests > 0 || connection->Is(ConnectionFlags.Draining))
        {
            CloseClient(index, connection);
            return;
        }

        var stream = BeginStream(index, connection);
        if (stream == null)
        {
            CloseClient(index, connection);
            return;
        }

        stream->StartMs = session->AcceptedMs;
        stream->Flags |= (_proxies + connection->Proxy)->DontLogNull ? StreamFlags.Silent : 0;
        EndInHead(stream, 408, EndCause.ClientTimeout);
    }

    private void OnClientTimeout(Stream* stream)
    {
        switch (stream->State)
        {
            case StreamState.RequestHead:
                EndInHead(stream, 408, EndCause.ClientTimeout);
                break;
            case StreamState.ResponseBody or StreamState.Tunnel or StreamState.Flushing:
                EndBroken(stream, 0, EndCause.ClientTimeout, EndState.Data);
                break;
            case StreamState.RequestTail:
                EndBroken(stream, 0, EndCause.ClientTimeout, EndState.Last);
                break;
            default:
                stream->Flags |= StreamFlags.CloseClient | StreamFlags.RequestRead;
                AnswerError(stream, 400, EndCause.ClientTimeout, EndState.Headers);
                break;
        }
    }

    private void OnServerTimeout(Stream* stream)
    {
        switch (stream->State)
        {
            case StreamState.Queued:
                stream->QueuedMs = _area->NowMs;
                AnswerError(stream, 503, EndCause.ServerTimeout, EndState.Queue);
                break;
            case StreamState.TurnAround:
                OnTurnAroundEnd(stream);
                break;
            case StreamState.Connecting:
                OnConnectFailed(stream, EndCause.ServerTimeout);
                break;
            case StreamState.ResponseHead:
                if (!stream->Is(StreamFlags.RequestRead))
                {
                    stream->Flags |= StreamFlags.CloseClient;
                }

                AnswerError(stream, 504, EndCause.ServerTimeout, EndState.Headers);
                break;
            default:
                EndBroken(stream, 0, EndCause.ServerTimeout, EndState.Data);
                break;
        }
    }
}
