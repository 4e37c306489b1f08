using CfgCompiler.Runtime.Http;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Logging;

/// <summary><c>option httplog</c> (section 8.2.3).</summary>
public static unsafe class HttpLog
{
    /// <summary>Writes all that follows the syslog header.</summary>
    public static void Write(ref Stream stream, ref LogLine line)
    {
        var session = stream.Area->Session;
        line.Address(session->Family, session->ClientAddress);
        line.Put((byte)':');
        line.Number(session->ClientPort, (byte)' ');
        line.Clock->PutDate(ref line, stream.StartWallMs);
        line.Put((byte)' ');
        PutNames(ref stream, ref line);
        PutTimers(ref stream, ref line);
        line.Number(stream.Status, (byte)' ');
        line.Number(stream.Is(StreamFlags.ErrorAnswered) ? 0 : stream.ClientBytes);
        line.Put(" - - "u8);
        line.Put(stream.Cause);
        line.Put(stream.EndedIn);
        line.Put("-- "u8);
        PutCounters(ref stream, ref line);
        PutRequest(ref stream, ref line);
    }

    private static void PutNames(ref Stream stream, ref LogLine line)
    {
        var frontend = stream.FrontendRow;
        var backend = stream.Backend < 0 ? frontend : stream.BackendRow;
        line.Put(frontend->Name, frontend->NameLength);
        line.Put((byte)' ');
        line.Put(backend->Name, backend->NameLength);
        line.Put((byte)'/');
        if (stream.Server < 0)
        {
            line.Put("<NOSRV>"u8);
        }
        else
        {
            var server = backend->Servers + stream.Server;
            line.Put(server->Name, server->NameLength);
        }

        line.Put((byte)' ');
    }

    /// <summary>TR/Tw/Tc/Tr/Ta, -1 for what was not reached.</summary>
    private static void PutTimers(ref Stream stream, ref LogLine line)
    {
        line.Number(Between(stream.StartMs, stream.HeadMs), (byte)'/');
        line.Number(Between(stream.HeadMs, stream.QueuedMs), (byte)'/');
        line.Number(Between(stream.QueuedMs, stream.ConnectedMs), (byte)'/');
        line.Number(Between(stream.ConnectedMs, stream.ResponseMs), (byte)'/');
        line.Number(stream.Area->NowMs - stream.StartMs, (byte)' ');
    }

    private static long Between(long from, long to) => from < 0 || to < 0 ? -1 : to - from;

    /// <summary>actconn/feconn/beconn/srv_conn/retries srv_queue/backend_queue; this stream has been counted out of the last two.</summary>
    private static void PutCounters(ref Stream stream, ref LogLine line)
    {
        line.Number(Volatile.Read(ref stream.Area->Process->Connections), (byte)'/');
        line.Number(Volatile.Read(ref stream.FrontendRow->FrontendConnections), (byte)'/');
        line.Number(stream.Backend < 0 ? 0 : Volatile.Read(ref stream.BackendRow->BackendStreams), (byte)'/');
        line.Number(stream.Server < 0 ? 0 : stream.ServerStreams, (byte)'/');
        if (stream.Is(StreamFlags.Redispatched))
        {
            line.Put((byte)'+');
        }

        line.Number(stream.Retries, (byte)' ');
        line.Number(stream.ServerQueue, (byte)'/');
        line.Number(stream.BackendQueue, (byte)' ');
    }

    private static void PutRequest(ref Stream stream, ref LogLine line)
    {
        if (stream.HeadMs < 0)
        {
            line.Put("\"<BADREQ>\""u8);
            return;
        }

        Capture.PutAll(ref stream, ref line, response: false);
        Capture.PutAll(ref stream, ref line, response: true);
        line.Put((byte)'"');
        line.Escaped(new ReadOnlySpan<byte>(stream.LogText.Memory, stream.RequestLineLength), "\""u8);
        line.Put((byte)'"');
    }
}
