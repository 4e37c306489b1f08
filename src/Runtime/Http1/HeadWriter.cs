using System.Runtime.CompilerServices;

namespace CfgCompiler.Runtime.Http1;

/// <summary>
/// Writes heads in canonical form: one blank after the colon, CRLF line ends, names as lowered by the parser. Every head is
/// written anew from its index, so nothing that the parser did not understand can pass.
/// </summary>
internal static unsafe class HeadWriter
{
    /// <summary>Writes a request head and returns its length.</summary>
    internal static int WriteRequest(MessageHead* head, byte* to, bool isHttp10, bool closeServer)
    {
        var at = to;
        at = Put(at, head->Bytes + head->MethodOffset, head->MethodLength);
        *at++ = (byte)' ';
        at = Put(at, head->Bytes + head->UriOffset, head->UriLength);
        if (head->NeedsSlash)
        {
            *at++ = (byte)'/';
        }

        at = Put(at, isHttp10 ? " HTTP/1.0\r\n"u8 : " HTTP/1.1\r\n"u8);
        at = PutHeaders(at, head);
        if (closeServer)
        {
            at = Put(at, isHttp10 ? default : "connection: close\r\n"u8);
        }
        else if (isHttp10)
        {
            at = Put(at, "connection: keep-alive\r\n"u8);
        }

        return (int)(EndHead(at) - to);
    }

    /// <summary>Writes a response head and returns its length.</summary>
    /// <param name="connection">What the proxy itself says of the connection: empty, or a whole header line.</param>
    internal static int WriteResponse(MessageHead* head, byte* to, ReadOnlySpan<byte> connection)
    {
        var at = Put(to, head->VersionMinor == 0 ? "HTTP/1.0 "u8 : "HTTP/1.1 "u8);
        at[0] = (byte)('0' + (head->Status / 100));
        at[1] = (byte)('0' + (head->Status / 10 % 10));
        at[2] = (byte)('0' + (head->Status % 10));
        at[3] = (byte)' ';
        at = head->ReasonLength > 0
            ? Put(at + 4, head->Bytes + head->ReasonOffset, head->ReasonLength)
            : Put(at + 4, Reasons.Of(head->Status));
        at = Put(at, "\r\n"u8);
        at = PutHeaders(at, head);
        at = Put(at, connection);
        return (int)(EndHead(at) - to);
    }

    private static byte* PutHeaders(byte* at, MessageHead* head)
    {
        var bytes = head->Bytes;
        var end = head->Headers + head->Count;
        for (var header = head->Headers; header < end; header++)
        {
            if (header->Dropped)
            {
                continue;
            }

            at = Put(at, bytes + header->NameOffset, header->NameLength);
            *(ushort*)at = ':' | (' ' << 8);
            at = Put(at + 2, bytes + header->ValueOffset, header->ValueLength);
            *(ushort*)at = '\r' | ('\n' << 8);
            at += 2;
        }

        return at;
    }

    private static byte* EndHead(byte* at)
    {
        *(ushort*)at = '\r' | ('\n' << 8);
        return at + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Put(byte* at, byte* from, int length)
    {
        Unsafe.CopyBlockUnaligned(at, from, (uint)length);
        return at + length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Put(byte* at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(new Span<byte>(at, text.Length));
        return at + text.Length;
    }
}
