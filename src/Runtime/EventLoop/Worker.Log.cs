using CfgCompiler.Runtime.Http;
using CfgCompiler.Runtime.Http1;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>What a stream leaves for its log line.</summary>
internal sealed unsafe partial class Worker
{
    /// <summary>Longest URI in a log line (section 3.2 "tune.http.logurilen").</summary>
    private const int LogUriBytesMax = 1024;
    private const int LevelInfo = 6;

    /// <summary>Keeps the request line; sets aside the room that the frontend's captures may need behind it.</summary>
    private void KeepForLog(Stream* stream, MessageHead* head)
    {
        var frontend = stream->FrontendRow;
        var needed = LogUriBytesMax + 1;
        for (var i = 0; i < frontend->RequestCaptureCount + frontend->ResponseCaptureCount; i++)
        {
            needed += frontend->CaptureLengths[i] + Capture.RecordOverhead;
        }

        stream->LogText = _buffers.Rent(needed);
        var at = stream->LogText.Memory;
        var length = Put(at, 0, head->Bytes + head->MethodOffset, head->MethodLength);
        at[length++] = (byte)' ';
        length = Put(at, length, head->Bytes + head->UriOffset, head->UriLength);
        if (head->NeedsSlash && length < LogUriBytesMax)
        {
            at[length++] = (byte)'/';
        }

        var version = stackalloc byte[9];
        " HTTP/0.0"u8.CopyTo(new Span<byte>(version, 9));
        version[6] += (byte)(head->VersionDigits / 10);
        version[8] += (byte)(head->VersionDigits % 10);
        stream->RequestLineLength = stream->LogText.Length = Put(at, length, version, 9);
    }

    /// <summary>Appends as far as the longest request line allows, one byte less than HAProxy's buffer of it.</summary>
    private static int Put(byte* to, int at, byte* text, int length)
    {
        length = Math.Min(length, LogUriBytesMax - 1 - at);
        if (length > 0)
        {
            Buffer.MemoryCopy(text, to + at, length, length);
            at += length;
        }

        return at;
    }

    private void WriteLog(Stream* stream)
    {
        var frontend = stream->FrontendRow;
        if (frontend->Log == null || stream->Is(StreamFlags.Silent)
            || (frontend->DontLogNormal && stream->Cause == EndCause.Normal && stream->Retries == 0 && stream->Status < 500))
        {
            return;
        }

        _area->Session = _sessions.At(stream->Session);
        _area->ClientSocket = _connections.At(stream->ClientConnection)->Fd;
        _log.Add(stream, LevelInfo);
    }
}
