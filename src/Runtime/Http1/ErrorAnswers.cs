namespace CfgCompiler.Runtime.Http1;

/// <summary>
/// The answers that the proxy gives itself (section 1.3.1 "Response line", 4.2 "errorfile"). Status line and body are
/// HAProxy's to the byte, since clients and monitors match them.
/// </summary>
internal static unsafe class ErrorAnswers
{
    /// <summary>Writes an answer and returns its length; fewer than 600 bytes.</summary>
    /// <param name="early">The request was not understood: <c>connection: close</c> stands before the type, as HAProxy's mux writes it.</param>
    /// <param name="connection">Header line that ends the head, or empty.</param>
    internal static int Write(byte* to, int status, bool early, ReadOnlySpan<byte> connection, bool headOnly)
    {
        var reason = Reason(status);
        var text = Text(status);
        var at = to;
        at = Put(at, "HTTP/1.1 "u8);
        at += Ascii.WriteNumber(at, status);
        *at++ = (byte)' ';
        at = Put(at, reason);
        at = Put(at, "\r\ncontent-length: "u8);
        at += Ascii.WriteNumber(at, BodyLength(status));
        at = Put(at, "\r\ncache-control: no-cache\r\n"u8);
        at = Put(at, early ? "connection: close\r\n"u8 : default);
        at = Put(at, "content-type: text/html\r\n"u8);
        at = Put(at, connection);
        at = Put(at, "\r\n"u8);
        if (!headOnly)
        {
            at = Put(at, "<html><body><h1>"u8);
            at += Ascii.WriteNumber(at, status);
            *at++ = (byte)' ';
            at = Put(at, reason);
            at = Put(at, "</h1>\n"u8);
            at = Put(at, text);
            at = Put(at, "\n</body></html>\n"u8);
        }

        return (int)(at - to);
    }

    private static int BodyLength(int status) =>
        "<html><body><h1>000 </h1>\n\n</body></html>\n"u8.Length + Reason(status).Length + Text(status).Length;

    private static ReadOnlySpan<byte> Reason(int status) => status switch
    {
        400 => "Bad request"u8,
        408 => "Request Time-out"u8,
        504 => "Gateway Time-out"u8,
        _ => Reasons.Of(status),
    };

    private static ReadOnlySpan<byte> Text(int status) => status switch
    {
        400 => "Your browser sent an invalid request."u8,
        403 => "Request forbidden by administrative rules."u8,
        408 => "Your browser didn't send a complete request in time."u8,
        414 => "The URI provided was too long for the server to process."u8,
        422 => "The server cannot process the contained instructions."u8,
        431 => "Request Header Fields Too Large."u8,
        500 => "An internal server error occurred."u8,
        502 => "The server returned an invalid or incomplete response."u8,
        503 => "No server is available to handle this request."u8,
        504 => "The server didn't respond in time."u8,
        _ => ""u8,
    };

    private static byte* Put(byte* at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(new Span<byte>(at, text.Length));
        return at + text.Length;
    }
}
