using CfgCompiler.Runtime.Buffers;
using CfgCompiler.Runtime.Http1;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>From the server: response heads and bodies, and servers that go away.</summary>
internal sealed unsafe partial class Worker
{
    private void OnServer(int index, Connection* connection, bool writable)
    {
        if (connection->Stream < 0)
        {
            // Idle: whatever it has to say, it cannot be used any more. (An event that only says "writable" is no news.)
            if (connection->Is(ConnectionFlags.Readable | ConnectionFlags.PeerClosed | ConnectionFlags.Broken))
            {
                CloseIdle(index);
            }

            return;
        }

        var stream = _streams.At(connection->Stream);
        var generation = connection->Generation;
        if (connection->Is(ConnectionFlags.Connecting))
        {
            if (writable || connection->Is(ConnectionFlags.Broken))
            {
                OnConnectEvent(stream, connection);
            }

            if (connection->Generation != generation || connection->Stream < 0 || connection->Is(ConnectionFlags.Connecting))
            {
                return;
            }
        }
        else if (writable && stream->ToServer.Length > 0 && !FlushToServer(stream))
        {
            return;
        }

        if (connection->Is(ConnectionFlags.Readable) && connection->Generation == generation)
        {
            ReadServer(stream, index, connection);
        }
    }

    private void BeginResponse(Stream* stream)
    {
        stream->State = StreamState.ResponseHead;
        stream->AvoidServer = -1;
        AwaitClient(stream);
        AwaitServer(stream);
        ArmTimer(stream);
    }

    private void ReadServer(Stream* stream, int index, Connection* connection)
    {
        for (var reads = 0; connection->Is(ConnectionFlags.Readable); reads++)
        {
            if (stream->ToClient.Length > 0)
            {
                return; // back-pressure: go on when the client has taken it
            }

            if (reads == ReadsMax)
            {
                Queue(index, connection);
                return;
            }

            var input = &connection->Input;
            if (connection->Is(ConnectionFlags.HasInput))
            {
                connection->Flags &= ~ConnectionFlags.HasInput;
                if (!TakeResponse(stream, connection, _hot, CopyInput(input)))
                {
                    return;
                }

                continue;
            }

            var isMore = input->Memory != null;
            if (isMore && input->Room < HeadBytesMax - input->Length)
            {
                _buffers.MakeRoom(ref *input, HeadBytesMax - input->Length);
            }

            var received = Receive(
                connection, isMore ? input->Start + input->Length : _hot, isMore ? input->Room : ReadBytesMax);
            if (received <= 0)
            {
                if (received == 0)
                {
                    OnServerGone(stream, connection);
                }

                return;
            }

            AwaitServer(stream);
            if (isMore)
            {
                input->Length += received;
                received = CopyInput(input);
            }

            if (!TakeResponse(stream, connection, _hot, received))
            {
                return;
            }
        }
    }

    private int CopyInput(Pending* input)
    {
        Buffer.MemoryCopy(input->Start, _hot, HotBytes, input->Length);
        return input->Length;
    }

    /// <summary>
    /// Takes what has come, in the worker's hot buffer. False when the connection or the stream is done, or nothing more is to be
    /// read now.
    /// </summary>
    private bool TakeResponse(Stream* stream, Connection* connection, byte* data, int length)
    {
        // A loop, since any number of interim answers may come before the final one.
        while (stream->State == StreamState.ResponseHead)
        {
            var head = _area->Head;
            var before = (int)(data - _hot);
            head->Reset(data, HotBytes - before, HotBytes + ArenaBytes - 64 - before);
            var result = HeadParser.ParseResponse(head, length);
            if (result == ParseResult.Incomplete && length < HeadBytesMax)
            {
                if (connection->Input.Memory == null)
                {
                    _buffers.Append(ref connection->Input, data, length);
                }

                return true;
            }

            _buffers.Return(ref connection->Input);
            if (result is <= 0 or > HeadBytesMax || (head->Status == 101 && !IsAwaitedUpgrade(stream, head)))
            {
                AnswerError(stream, 502, EndCause.Proxy, EndState.Headers);
                return false;
            }

            data += result;
            length -= result;
            if (head->Status >= 200)
            {
                return TakeFinal(stream, connection, head, data, length);
            }

            if (head->Status == 101)
            {
                return BeginTunnel(stream, connection, head, data, length);
            }

            if (!PassInterim(stream, connection, head, data, length))
            {
                return false;
            }

            if (length == 0)
            {
                return true;
            }
        }

        return PassResponseBody(stream, connection, data, length);
    }

    /// <summary>101 answers only a client that asked, and names the protocol; for WebSocket it proves that it understood.</summary>
    private static bool IsAwaitedUpgrade(Stream* stream, MessageHead* head) =>
        stream->Is(StreamFlags.UpgradeRequest) && head->Has(HeadFlags.Upgrade)
            && (!head->Has(HeadFlags.UpgradeWebSocket) || head->Find("sec-websocket-accept"u8) >= 0);

    /// <summary>100, 103 and friends are passed on as they come. When the client does not take one, what follows waits.</summary>
    private bool PassInterim(Stream* stream, Connection* connection, MessageHead* head, byte* rest, int restLength)
    {
        stream->ClientBytes += LoggedBytes(head);
        if (!SendToClient(stream, _out, HeadWriter.WriteResponse(head, _out, default), null, 0))
        {
            return false;
        }

        if (stream->ToClient.Length == 0 || restLength == 0)
        {
            return true;
        }

        _buffers.Append(ref connection->Input, rest, restLength);
        connection->Flags |= ConnectionFlags.HasInput | ConnectionFlags.Readable;
        return false;
    }

    private bool TakeFinal(Stream* stream, Connection* connection, MessageHead* head, byte* data, int length)
    {
        if (stream->Is(StreamFlags.ConnectRequest) && head->Status < 300)
        {
            return BeginTunnel(stream, connection, head, data, length);
        }

        connection->Body = ResponseFraming(stream, head);
        var taken = connection->Body.Read(data, length, out var piece);
        if (taken < 0)
        {
            AnswerError(stream, 502, EndCause.Proxy, EndState.Headers);
            return false;
        }

        stream->ResponseMs = _area->NowMs;
        stream->Status = head->Status;
        stream->State = StreamState.ResponseBody;
        var untilClose = connection->Body.Framing == BodyFraming.UntilClose;
        var serverKeeps = head->VersionMinor == 0 ? head->Has(HeadFlags.KeepAlive) : !head->Has(HeadFlags.Close);
        if (untilClose || !serverKeeps || taken < length)
        {
            stream->Flags |= StreamFlags.CloseServer;
        }

        stream->Flags |= untilClose ? StreamFlags.CloseClient : 0;
        if (head->Status is 401 or 407 && AsksForConnectionAuthentication(head))
        {
            connection->Flags |= ConnectionFlags.Private;
        }

        RunResponseRules(stream);
        stream->ClientBytes += LoggedBytes(head);
        var written = HeadWriter.WriteResponse(head, _out, ConnectionLine(stream, head));
        stream->Flags |= connection->Body.IsDone ? StreamFlags.ResponseRead : 0;
        bool sent;
        fixed (byte* start = piece)
        {
            sent = SendToClient(stream, _out, written, start, piece.Length);
        }

        return sent && AfterResponsePiece(stream, connection);
    }

    /// <summary>
    /// What a head counts in the log's bytes_read: HAProxy counts its own index of the head, not the bytes on the wire
    /// (measured: a fixed share, the reason, names and values as the server sent them).
    /// </summary>
    private static int LoggedBytes(MessageHead* head)
    {
        var bytes = 32 + head->ReasonLength;
        for (var i = 0; i < head->Count; i++)
        {
            bytes += head->Headers[i].Dropped ? 0 : head->Headers[i].NameLength + head->Headers[i].ValueLength;
        }

        return bytes;
    }

    private void RunResponseRules(Stream* stream)
    {
        _area->Session = _sessions.At(stream->Session);
        var backend = stream->BackendRow;
        var frontend = stream->FrontendRow;
        if (backend->BackendResponse != null)
        {
            backend->BackendResponse(ref *stream, 0);
        }

        if (frontend->Response != null)
        {
            frontend->Response(ref *stream, 0);
        }
    }

    private static BodyReader ResponseFraming(Stream* stream, MessageHead* head)
    {
        if (head->Status == 204)
        {
            // No length belongs on a 204 (RFC 9110 section 8.6).
            for (var i = 0; i < head->Count; i++)
            {
                head->Headers[i].Dropped |= head->Headers[i].Id is HeaderId.ContentLength or HeaderId.TransferEncoding;
            }

            return BodyReader.None;
        }

        if (stream->Is(StreamFlags.HeadRequest) || head->Status == 304)
        {
            return BodyReader.None;
        }

        return head->Has(HeadFlags.Chunked) ? BodyReader.OfChunks()
            : head->ContentLength >= 0 ? BodyReader.OfLength(head->ContentLength)
            : BodyReader.UntilEnd();
    }

    /// <summary>What the answer says of the client's connection; a message without need says nothing.</summary>
    private static ReadOnlySpan<byte> ConnectionLine(Stream* stream, MessageHead* head)
    {
        if (stream->Is(StreamFlags.CloseClient))
        {
            return head->VersionMinor == 0 ? default : "connection: close\r\n"u8;
        }

        return head->VersionMinor == 0 || stream->Is(StreamFlags.Http10) ? "connection: keep-alive\r\n"u8 : default;
    }

    /// <summary>NTLM and Negotiate authenticate a connection, not a request: it must never serve another client.</summary>
    private static bool AsksForConnectionAuthentication(MessageHead* head)
    {
        for (var i = 0; i < head->Count; i++)
        {
            if (head->Name(i).EndsWith("-authenticate"u8)
                && (Ascii.StartsWithIgnoreCase(head->Value(i), "ntlm"u8) || Ascii.StartsWithIgnoreCase(head->Value(i), "nego"u8)))
            {
                return true;
            }
        }

        return false;
    }

    private bool PassResponseBody(Stream* stream, Connection* connection, byte* data, int length)
    {
        var taken = connection->Body.Read(data, length, out var piece);
        if (taken < 0)
        {
            EndBroken(stream, 0, EndCause.Proxy, EndState.Data);
            return false;
        }

        stream->Flags |= taken < length ? StreamFlags.CloseServer : 0;
        stream->Flags |= connection->Body.IsDone ? StreamFlags.ResponseRead : 0;
        bool sent;
        fixed (byte* start = piece)
        {
            sent = SendToClient(stream, start, piece.Length, null, 0);
        }

        return sent && AfterResponsePiece(stream, connection);
    }

    /// <summary>The piece has been handed to the client's side. True when more can be read.</summary>
    private bool AfterResponsePiece(Stream* stream, Connection* connection)
    {
        if (!connection->Body.IsDone)
        {
            AwaitServer(stream);
            ArmTimer(stream);
            return true;
        }

        FinishResponse(stream);
        return false;
    }

    private bool BeginTunnel(Stream* stream, Connection* connection, MessageHead* head, byte* data, int length)
    {
        stream->ResponseMs = _area->NowMs;
        stream->Status = head->Status;
        stream->State = StreamState.Tunnel;
        stream->Flags |= StreamFlags.CloseClient | StreamFlags.CloseServer;
        stream->Flags &= ~StreamFlags.RequestRead;
        connection->Body = BodyReader.UntilEnd();
        connection->Body.DataBytes = length;
        var client = _connections.At(stream->ClientConnection);
        client->Body = BodyReader.UntilEnd();
        AwaitClient(stream);
        AwaitServer(stream);
        RunResponseRules(stream);
        stream->ClientBytes += LoggedBytes(head);
        var written = HeadWriter.WriteResponse(head, _out, default);
        var generation = stream->Generation;
        if (!SendToClient(stream, _out, written, data, length))
        {
            return false;
        }

        ArmTimer(stream);
        client->Flags |= ConnectionFlags.Readable;
        ReadRequestBody(stream, stream->ClientConnection, client);
        return stream->Generation == generation && stream->ServerConnection >= 0;
    }

    /// <summary>One side of a tunnel has finished; the other may still have something to say.</summary>
    private void OnTunnelClientEnd(Stream* stream, Connection* client)
    {
        if (client->Is(ConnectionFlags.Broken) || stream->ServerConnection < 0)
        {
            AbortByClient(stream, EndState.Data);
            return;
        }

        stream->Flags |= StreamFlags.RequestRead;
        AwaitClient(stream);
        ArmTimer(stream);
        Libc.shutdown(_connections.At(stream->ServerConnection)->Fd, Sys.SHUT_WR);
    }

    private void OnServerGone(Stream* stream, Connection* connection)
    {
        if (stream->State == StreamState.ResponseHead)
        {
            OnServerGoneBeforeAnswer(stream, connection);
            return;
        }

        if (connection->Body.Framing == BodyFraming.UntilClose && !connection->Is(ConnectionFlags.Broken))
        {
            stream->Flags |= StreamFlags.ResponseRead;
            FinishResponse(stream);
            return;
        }

        if (stream->Is(StreamFlags.ResponseRead))
        {
            // The answer was complete; only the rest of the request has nowhere to go.
            CloseServer(stream);
            _buffers.Return(ref stream->ToServer);
            ResumeClientRead(stream);
            return;
        }

        EndBroken(stream, 0, EndCause.ServerAbort, EndState.Data);
    }

    private void OnServerGoneBeforeAnswer(Stream* stream, Connection* connection)
    {
        if (connection->Input.Length > 0)
        {
            AnswerError(stream, 502, EndCause.Proxy, EndState.Headers);
        }
        else if (!stream->Is(StreamFlags.Sent))
        {
            RetryUnsent(stream);
        }
        else if (connection->Is(ConnectionFlags.Reused) && !stream->Is(StreamFlags.ResponseStarted))
        {
            // The server closed a kept connection while the request was on its way. It may have acted on it, so it is not
            // sent again; the client, who knows whether it may be repeated, is told by a plain close.
            EndSilently(stream);
        }
        else
        {
            AnswerError(stream, 502, EndCause.ServerAbort, EndState.Headers);
        }
    }

    /// <summary>The connection died before one byte of the request left: as if it had never stood.</summary>
    private void RetryUnsent(Stream* stream)
    {
        stream->Flags |= StreamFlags.NoReuse;
        if (_connections.At(stream->ServerConnection)->Is(ConnectionFlags.Reused))
        {
            // An idle connection that went stale is not the server's fault: no retry is counted.
            CloseServer(stream);
            Connect(stream, stream->BackendRow->Servers + stream->Server);
            return;
        }

        OnConnectFailed(stream, EndCause.ServerAbort);
    }
}
