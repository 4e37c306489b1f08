using CfgCompiler.Runtime.Http1;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.Runtime.Streams;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>From the client: request heads, request bodies, and clients that go away.</summary>
internal sealed unsafe partial class Worker
{
    /// <summary>Reads of one connection in one round, at most; then the others have their turn.</summary>
    private const int ReadsMax = 4;

    private void OnClient(int index, Connection* connection, bool writable)
    {
        if (connection->Stream >= 0)
        {
            var stream = _streams.At(connection->Stream);
            if (writable && stream->ToClient.Length > 0 && !FlushToClient(stream))
            {
                return;
            }
        }

        if (connection->Kind == ConnectionKind.Client && connection->Is(ConnectionFlags.Readable))
        {
            ReadClient(index, connection);
        }
    }

    private void ReadClient(int index, Connection* connection)
    {
        if (connection->Stream < 0)
        {
            if (connection->Is(ConnectionFlags.Draining))
            {
                Drain(index, connection);
            }
            else
            {
                ReadRequestHead(index, connection);
            }

            return;
        }

        var stream = _streams.At(connection->Stream);
        switch (stream->State)
        {
            case StreamState.RequestHead:
                ReadRequestHead(index, connection);
                break;
            case StreamState.Flushing:
                AbortIfBroken(stream, connection);
                break;
            default:
                if (!stream->Is(StreamFlags.RequestRead) && stream->State >= StreamState.ResponseHead)
                {
                    ReadRequestBody(stream, index, connection);
                }
                else
                {
                    WatchWaitingClient(stream, connection);
                }

                break;
        }
    }

    /// <summary>
    /// A client that says something while its answer is under way: a pipelined request stays in the socket; one that has gone
    /// ends the stream as long as no answer has begun ("option abortonclose", which HAProxy 3.5 has on by default).
    /// </summary>
    private void WatchWaitingClient(Stream* stream, Connection* connection)
    {
        if (connection->Is(ConnectionFlags.Broken))
        {
            AbortByClient(stream, EndState.Data);
        }
        else if (connection->Is(ConnectionFlags.PeerClosed) && stream->State <= StreamState.ResponseHead && connection->Input.Length == 0)
        {
            AbortByClient(stream, stream->State switch
            {
                StreamState.Queued => EndState.Queue,
                StreamState.Connecting or StreamState.TurnAround => EndState.Connect,
                _ => EndState.Headers,
            });
        }
    }

    private void AbortIfBroken(Stream* stream, Connection* connection)
    {
        if (connection->Is(ConnectionFlags.Broken))
        {
            AbortByClient(stream, EndState.Data);
        }
    }

    private void ReadRequestHead(int index, Connection* connection)
    {
        if (connection->Is(ConnectionFlags.HasInput))
        {
            connection->Flags &= ~ConnectionFlags.HasInput;
            if (!TakeRequest(index, connection, connection->Input.Start, connection->Input.Length))
            {
                return;
            }
        }

        for (var reads = 0; connection->Is(ConnectionFlags.Readable); reads++)
        {
            if (reads == ReadsMax)
            {
                Queue(index, connection);
                return;
            }

            var input = &connection->Input;
            if (input->Memory != null && input->Room < HeadBytesMax - input->Length)
            {
                _buffers.MakeRoom(ref *input, HeadBytesMax - input->Length);
            }

            var target = input->Memory == null ? _hot : input->Start + input->Length;
            var room = input->Memory == null ? HeadReadBytesMax : input->Room;
            var received = Receive(connection, target, room);
            if (received <= 0)
            {
                if (received == 0)
                {
                    OnClientGoneInHead(index, connection);
                }

                return;
            }

            if (input->Memory != null)
            {
                input->Length += received;
            }

            if (!TakeRequest(index, connection, input->Memory == null ? target : input->Start, input->Memory == null ? received : input->Length))
            {
                return;
            }
        }
    }

    /// <summary>Bytes received; 0 at the end or after an error of the connection (flags say which); -1 when nothing is there.</summary>
    private int Receive(Connection* connection, byte* target, int room)
    {
        var received = Libc.recv(connection->Fd, target, room, 0);
        if (received > 0)
        {
            // A short read has drained the socket, unless there is an end behind it to be seen.
            if (received < room && !connection->Is(ConnectionFlags.PeerClosed | ConnectionFlags.Broken))
            {
                connection->Flags &= ~ConnectionFlags.Readable;
            }

            return (int)received;
        }

        if (received < 0 && *_errno is Sys.EAGAIN or Sys.EINTR)
        {
            connection->Flags &= ~ConnectionFlags.Readable;
            return -1;
        }

        connection->Flags &= ~ConnectionFlags.Readable;
        connection->Flags |= received == 0 ? ConnectionFlags.PeerClosed : ConnectionFlags.Broken;
        return 0;
    }

    /// <summary>
    /// Parses what has been received of a request and, when its head is complete, sends it on its way. True when the
    /// connection waits for more of the head.
    /// </summary>
    private bool TakeRequest(int index, Connection* connection, byte* bytes, int length)
    {
        var stream = connection->Stream >= 0 ? _streams.At(connection->Stream) : BeginStream(index, connection);
        if (stream == null)
        {
            CloseClient(index, connection);
            return false;
        }

        var head = _area->Head;
        head->Reset(bytes, HotBytes, HotBytes + ArenaBytes - 64);
        if (bytes != _hot)
        {
            // A pooled buffer has no arena behind it: the head moves to where added headers can follow.
            Buffer.MemoryCopy(bytes, _hot, HotBytes, length);
            head->Bytes = _hot;
        }

        var result = HeadParser.ParseRequest(head, length);
        if (result == ParseResult.Incomplete && length < HeadBytesMax && !StartLine.IsNoRequest(head, length))
        {
            KeepInput(connection, bytes, length);
            return true;
        }

        if (result <= 0 || result - head->Start > HeadBytesMax)
        {
            RefuseRequest(stream, head, result == ParseResult.Incomplete && length < HeadBytesMax ? ParseResult.Malformed : result);
            return false;
        }

        connection->Body = RequestFraming(head);
        var rest = length - result;
        var taken = connection->Body.Read(_hot + result, rest, out var piece);
        if (taken < 0)
        {
            RefuseRequest(stream, head, ParseResult.Malformed);
            return false;
        }

        KeepPipelined(connection, _hot + result + taken, rest - taken);
        AcceptRequest(stream, connection, head);
        Route(stream, head, piece);
        return false;
    }

    /// <summary>Keeps an incomplete head; a request that came by itself is still in the worker's hot buffer.</summary>
    private void KeepInput(Connection* connection, byte* bytes, int length)
    {
        if (connection->Input.Memory == null)
        {
            _buffers.Append(ref connection->Input, bytes, length);
        }
    }

    /// <summary>What follows the request stays for the next one.</summary>
    private void KeepPipelined(Connection* connection, byte* bytes, int length)
    {
        if (length == 0)
        {
            _buffers.Return(ref connection->Input);
        }
        else if (connection->Input.Memory == null)
        {
            _buffers.Append(ref connection->Input, bytes, length);
        }
        else
        {
            // The head was parsed from a copy of the input; what is left is its tail.
            _buffers.Consume(ref connection->Input, connection->Input.Length - length);
        }
    }

    private Stream* BeginStream(int index, Connection* connection)
    {
        var slot = _streams.Rent();
        if (slot < 0)
        {
            return null;
        }

        var session = _sessions.At(connection->Session);
        var stream = _streams.At(slot);
        stream->Index = slot;
        stream->Area = _area;
        stream->ClientConnection = index;
        stream->ServerConnection = -1;
        stream->Session = connection->Session;
        stream->Frontend = connection->Proxy;
        stream->Backend = -1;
        stream->Server = -1;
        stream->AvoidServer = -1;
        stream->QueueNode = -1;
        stream->Cause = EndCause.Normal;
        stream->EndedIn = EndState.Normal;
        stream->StartMs = _area->NowMs;
        stream->StartWallMs = _area->WallMs;
        stream->HeadMs = stream->QueuedMs = stream->ConnectedMs = stream->ResponseMs = -1;
        stream->ServerDeadline = long.MaxValue;
        connection->Stream = slot;

        // The time for the head runs from the accept for the first request, from its first byte for the next ones.
        var proxy = _proxies + connection->Proxy;
        var from = session->Requests == 0 ? session->AcceptedMs : _area->NowMs;
        var timeoutMs = proxy->HttpRequestTimeoutMs > 0 ? proxy->HttpRequestTimeoutMs : proxy->ClientTimeoutMs;
        stream->ClientDeadline = timeoutMs > 0 ? from + timeoutMs : long.MaxValue;
        _timers.Set(index, stream->ClientDeadline);
        return stream;
    }

    private static BodyReader RequestFraming(MessageHead* head)
    {
        if (head->Has(HeadFlags.MethodConnect) || (head->Has(HeadFlags.Upgrade) && head->Has(HeadFlags.ConnectionUpgrade) && head->ContentLength <= 0
            && !head->Has(HeadFlags.Chunked)))
        {
            // What follows belongs to the other protocol; it is read once the server has agreed.
            return BodyReader.None;
        }

        return head->Has(HeadFlags.Chunked) ? BodyReader.OfChunks() : BodyReader.OfLength(Math.Max(0, head->ContentLength));
    }

    /// <summary>Takes over from the head what outlives it.</summary>
    private void AcceptRequest(Stream* stream, Connection* connection, MessageHead* head)
    {
        var session = _sessions.At(stream->Session);
        session->Requests++;
        stream->HeadMs = _area->NowMs;
        stream->HttpVersionDigits = head->VersionDigits;
        var isHttp10 = head->VersionMinor == 0;
        var keepAlive = isHttp10 ? head->Has(HeadFlags.KeepAlive) && !head->Has(HeadFlags.Close) : !head->Has(HeadFlags.Close);
        stream->Flags |= isHttp10 ? StreamFlags.Http10 : 0;
        stream->Flags |= head->Has(HeadFlags.MethodHead) ? StreamFlags.HeadRequest : 0;
        stream->Flags |= head->Has(HeadFlags.MethodConnect) ? StreamFlags.ConnectRequest : 0;
        stream->Flags |= head->Has(HeadFlags.Upgrade) && head->Has(HeadFlags.ConnectionUpgrade) ? StreamFlags.UpgradeRequest : 0;
        stream->Flags |= connection->Body.IsDone ? StreamFlags.RequestRead : 0;
        if (isHttp10 && head->Has(HeadFlags.TransferEncoding))
        {
            // HTTP/1.0 knows no coding: neither side is trusted with another message on its connection.
            stream->Flags |= StreamFlags.CloseClient | StreamFlags.CloseServer;
        }

        if (!keepAlive || _stopping || stream->FrontendRow->ConnectionMode == HttpConnectionMode.Close)
        {
            stream->Flags |= StreamFlags.CloseClient;
        }

        stream->ClientDeadline = long.MaxValue; // it is not read, and so not idle, until there is a server for the rest
        if (stream->FrontendRow->Log != null)
        {
            KeepForLog(stream, head);
        }
    }

    /// <summary>Runs the rules and looks for a server.</summary>
    private void Route(Stream* stream, MessageHead* head, ReadOnlySpan<byte> body)
    {
        _area->Session = _sessions.At(stream->Session);
        var frontend = stream->FrontendRow;
        if (frontend->Request != null && frontend->Request(ref *stream, 0) != Verdict.Done)
        {
            return;
        }

        if (stream->Backend < 0)
        {
            AnswerError(stream, 503, EndCause.ServerAbort, EndState.Connect);
            return;
        }

        var backend = stream->BackendRow;
        Interlocked.Increment(ref backend->BackendStreams);
        Interlocked.Increment(ref backend->BackendTotal);
        stream->Flags |= StreamFlags.CountedInBackend;

        // The stronger mode of the two sides holds (section 4, the table of connection modes).
        var mode = (HttpConnectionMode)Math.Max((int)frontend->ConnectionMode, (int)backend->ConnectionMode);
        stream->Flags |= mode != HttpConnectionMode.KeepAlive ? StreamFlags.CloseServer : 0;
        stream->Flags |= mode == HttpConnectionMode.Close ? StreamFlags.CloseClient : 0;

        if (backend->BackendRequest != null && backend->BackendRequest(ref *stream, 0) != Verdict.Done)
        {
            return;
        }

        var length = HeadWriter.WriteRequest(head, _out, stream->Is(StreamFlags.Http10), stream->Is(StreamFlags.CloseServer));
        body.CopyTo(new Span<byte>(_out + length, HotBytes - length));
        FindServer(stream, _out, length + body.Length);
    }

    private void ReadRequestBody(Stream* stream, int index, Connection* connection)
    {
        for (var reads = 0; connection->Is(ConnectionFlags.Readable) || connection->Input.Length > 0; reads++)
        {
            if (stream->ToServer.Length > 0)
            {
                return; // back-pressure: go on when the server has taken it
            }

            if (reads == ReadsMax)
            {
                Queue(index, connection);
                return;
            }

            var data = _hot;
            int length;
            if (connection->Input.Length > 0)
            {
                length = connection->Input.Length;
                Buffer.MemoryCopy(connection->Input.Start, _hot, HotBytes, length);
                _buffers.Return(ref connection->Input);
            }
            else
            {
                length = Receive(connection, _hot, ReadBytesMax);
                if (length <= 0)
                {
                    if (length == 0)
                    {
                        OnClientGoneInBody(stream, connection);
                    }

                    return;
                }
            }

            if (!PassRequestBody(stream, connection, data, length))
            {
                return;
            }
        }
    }

    /// <summary>False when the stream has ended or nothing more is to be read now.</summary>
    private bool PassRequestBody(Stream* stream, Connection* connection, byte* data, int length)
    {
        var taken = connection->Body.Read(data, length, out var piece);
        if (taken < 0)
        {
            EndBroken(stream, 400, EndCause.Proxy, stream->State == StreamState.ResponseHead ? EndState.Headers : EndState.Data);
            return false;
        }

        if (taken < length)
        {
            _buffers.Append(ref connection->Input, data + taken, length - taken);
        }

        if (connection->Body.IsDone)
        {
            stream->Flags |= StreamFlags.RequestRead;
        }

        AwaitClient(stream);

        if (stream->ServerConnection >= 0)
        {
            fixed (byte* start = piece)
            {
                if (!SendToServer(stream, start, piece.Length))
                {
                    return false;
                }
            }

            AwaitServer(stream);
        }

        ArmTimer(stream);
        if (!connection->Body.IsDone)
        {
            return true;
        }

        if (stream->State == StreamState.RequestTail)
        {
            FinishResponse(stream);
        }

        return false;
    }

    private void OnClientGoneInHead(int index, Connection* connection)
    {
        if (connection->Stream >= 0)
        {
            // Part of a head, then the end.
            EndInHead(_streams.At(connection->Stream), 400, EndCause.ClientAbort);
            return;
        }

        var isFirst = _sessions.At(connection->Session)->Requests == 0;
        if (!isFirst || (_proxies + connection->Proxy)->DontLogNull)
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

        EndInHead(stream, 400, EndCause.ClientAbort);
    }

    private void OnClientGoneInBody(Stream* stream, Connection* connection)
    {
        if (stream->State == StreamState.Tunnel)
        {
            OnTunnelClientEnd(stream, connection);
        }
        else
        {
            AbortByClient(stream, stream->State switch
            {
                StreamState.ResponseHead => EndState.Headers,
                StreamState.RequestTail => EndState.Last,
                _ => EndState.Data,
            });
        }
    }
}
