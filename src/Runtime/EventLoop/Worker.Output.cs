using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>Writing to sockets; what a socket does not take is kept, and the other side is not read until it has gone.</summary>
internal sealed unsafe partial class Worker
{
    /// <summary>Up to this many body bytes are copied behind their head to go out in one simple call.</summary>
    private const int JoinBytesMax = 8 * 1024;

    /// <summary>The request to a connection that stands: the given bytes, or what was kept while it did not.</summary>
    private void SendRequest(Stream* stream, byte* request, int length)
    {
        if (length > 0)
        {
            if (!SendToServer(stream, request, length))
            {
                return;
            }
        }
        else if (stream->ToServer.Length > 0 && !FlushToServer(stream))
        {
            return;
        }

        ResumeClientRead(stream);
    }

    /// <summary>False when the stream has ended or changed its server.</summary>
    private bool SendToServer(Stream* stream, byte* data, int length)
    {
        if (length == 0)
        {
            return true;
        }

        var sent = 0;
        if (stream->ToServer.Length == 0)
        {
            sent = Send(_connections.At(stream->ServerConnection), data, length);
            if (sent < 0)
            {
                if (!stream->Is(StreamFlags.Sent))
                {
                    _buffers.Append(ref stream->ToServer, data, length);
                }

                return OnServerWriteFailed(stream);
            }
        }

        stream->Flags |= sent > 0 ? StreamFlags.Sent : 0;
        if (sent < length && !_buffers.Append(ref stream->ToServer, data + sent, length - sent))
        {
            AnswerError(stream, 500, EndCause.Internal, EndState.Data);
            return false;
        }

        AwaitServer(stream);
        if (sent < length)
        {
            AwaitClient(stream);
        }

        return true;
    }

    private bool FlushToServer(Stream* stream)
    {
        var pending = &stream->ToServer;
        var sent = Send(_connections.At(stream->ServerConnection), pending->Start, pending->Length);
        if (sent < 0)
        {
            return OnServerWriteFailed(stream);
        }

        if (sent > 0)
        {
            stream->Flags |= StreamFlags.Sent;
            _buffers.Consume(ref *pending, sent);
            AwaitServer(stream);
            AwaitClient(stream);
            ArmTimer(stream);
        }

        if (pending->Length == 0 && stream->State != StreamState.Connecting)
        {
            var generation = stream->Generation;
            ResumeClientRead(stream);
            return stream->Generation == generation && stream->ServerConnection >= 0;
        }

        return true;
    }

    /// <summary>
    /// The server does not take the request. If nothing of it has left, it goes elsewhere; else the server may still have
    /// an answer in the socket that says why: the reading side finds it, or the end.
    /// </summary>
    private bool OnServerWriteFailed(Stream* stream)
    {
        if (!stream->Is(StreamFlags.Sent))
        {
            RetryUnsent(stream);
            return false;
        }

        _buffers.Return(ref stream->ToServer);
        stream->Flags |= StreamFlags.CloseServer;
        var index = stream->ServerConnection;
        var connection = _connections.At(index);
        connection->Flags |= ConnectionFlags.Readable | ConnectionFlags.PeerClosed;
        Queue(index, connection);
        return false;
    }

    private void ResumeClientRead(Stream* stream)
    {
        var client = _connections.At(stream->ClientConnection);
        if (!stream->Is(StreamFlags.RequestRead) && (client->Is(ConnectionFlags.Readable) || client->Input.Length > 0))
        {
            ReadRequestBody(stream, stream->ClientConnection, client);
        }
        else if (client->Is(ConnectionFlags.Readable))
        {
            ReadClient(stream->ClientConnection, client);
        }
    }

    /// <summary>Sends a head and a piece of body, or one of them. False when the stream has ended.</summary>
    private bool SendToClient(Stream* stream, byte* head, int headLength, byte* body, int bodyLength)
    {
        if (headLength + bodyLength == 0)
        {
            return true;
        }

        stream->Flags |= StreamFlags.ResponseStarted;
        var sent = 0;
        if (stream->ToClient.Length == 0)
        {
            var client = _connections.At(stream->ClientConnection);
            if (bodyLength is > 0 and <= JoinBytesMax && head == _out)
            {
                Buffer.MemoryCopy(body, head + headLength, HotBytes - headLength, bodyLength);
                headLength += bodyLength;
                bodyLength = 0;
            }

            sent = bodyLength == 0 ? Send(client, head, headLength) : SendBoth(client, head, headLength, body, bodyLength);
            if (sent < 0)
            {
                AbortByClient(stream, EndState.Data);
                return false;
            }
        }

        if (sent == headLength + bodyLength)
        {
            AwaitClient(stream);
            return true;
        }

        var kept = true;
        if (sent < headLength)
        {
            kept = _buffers.Append(ref stream->ToClient, head + sent, headLength - sent);
            sent = headLength;
        }

        sent -= headLength;
        if (!kept || (sent < bodyLength && !_buffers.Append(ref stream->ToClient, body + sent, bodyLength - sent)))
        {
            EndBroken(stream, 0, EndCause.Internal, EndState.Data);
            return false;
        }

        AwaitClient(stream);
        AwaitServer(stream);
        ArmTimer(stream);
        return true;
    }

    /// <summary>False when the stream has ended.</summary>
    private bool FlushToClient(Stream* stream)
    {
        var pending = &stream->ToClient;
        var sent = Send(_connections.At(stream->ClientConnection), pending->Start, pending->Length);
        if (sent < 0)
        {
            AbortByClient(stream, EndState.Data);
            return false;
        }

        if (sent == 0)
        {
            return true;
        }

        _buffers.Consume(ref *pending, sent);
        AwaitClient(stream);
        AwaitServer(stream);
        if (pending->Length > 0)
        {
            ArmTimer(stream);
            return true;
        }

        var client = _connections.At(stream->ClientConnection);
        if (stream->State == StreamState.Flushing)
        {
            EndStream(stream);
            return client->Kind == ConnectionKind.Client && client->Is(ConnectionFlags.Readable);
        }

        ArmTimer(stream);
        if (stream->ServerConnection >= 0)
        {
            var generation = stream->Generation;
            var server = _connections.At(stream->ServerConnection);
            if (server->Is(ConnectionFlags.Readable))
            {
                ReadServer(stream, stream->ServerConnection, server);
            }

            return stream->Generation == generation;
        }

        return true;
    }

    /// <summary>Bytes taken (0 when the socket is full), or -1 when it is broken.</summary>
    private int Send(Connection* connection, byte* data, int length)
    {
        var sent = Libc.send(connection->Fd, data, length, Sys.MSG_NOSIGNAL);
        return sent >= 0 ? (int)sent : *_errno is Sys.EAGAIN or Sys.EINTR ? 0 : -1;
    }

    private int SendBoth(Connection* connection, byte* head, int headLength, byte* body, int bodyLength)
    {
        var vectors = stackalloc IoVector[2];
        vectors[0] = new IoVector { Base = head, Length = headLength };
        vectors[1] = new IoVector { Base = body, Length = bodyLength };
        var message = new MessageHeader { Vectors = vectors, VectorCount = 2 };
        var sent = Libc.sendmsg(connection->Fd, &message, Sys.MSG_NOSIGNAL);
        return sent >= 0 ? (int)sent : *_errno is Sys.EAGAIN or Sys.EINTR ? 0 : -1;
    }
}
