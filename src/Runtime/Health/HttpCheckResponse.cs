using System.Text;

namespace CfgCompiler.Runtime.Health;

internal enum HttpCheckProgress
{
    /// <summary>The head is not whole yet.</summary>
    NeedsMore,

    /// <summary>This is no HTTP/1 response; the check fails as a socket error.</summary>
    Invalid,
    Complete,
}

/// <summary>
/// Reads the head of the answer to an HTTP health check: a pure function over the bytes received so far. The whole head must be
/// there and be well formed before its status counts, as in HAProxy; the body is never waited for.
/// </summary>
/// <param name="Reason">The reason phrase, unprintable bytes and quotes written as <c>&lt;XX&gt;</c>.</param>
internal readonly record struct HttpCheckResponse(HttpCheckProgress Progress, int Code = 0, string Reason = "")
{
    private const int CodeDigitsMax = 3;

    private static readonly HttpCheckResponse NeedsMore = new(HttpCheckProgress.NeedsMore);
    private static readonly HttpCheckResponse Invalid = new(HttpCheckProgress.Invalid);

    public bool IsPass => Code is >= 200 and < 400;

    public static HttpCheckResponse Parse(ReadOnlySpan<byte> received)
    {
        if (!StartsLikeHttp(received))
        {
            return Invalid;
        }

        if (!TakeLine(ref received, out var statusLine))
        {
            return NeedsMore;
        }

        var status = ParseStatusLine(statusLine);
        return status.Progress == HttpCheckProgress.Complete ? CheckHeaders(received, status) : status;
    }

    // Garbage is refused at its first byte, not when the timeout strikes.
    private static bool StartsLikeHttp(ReadOnlySpan<byte> received)
    {
        var begin = "HTTP/"u8;
        var common = Math.Min(received.Length, begin.Length);
        return received[..common].SequenceEqual(begin[..common]);
    }

    private static HttpCheckResponse ParseStatusLine(ReadOnlySpan<byte> line)
    {
        // HTTP/D.D SP CODE [SP reason]
        if (line.Length < 10 || !IsDigit(line[5]) || line[6] != '.' || !IsDigit(line[7]) || line[8] != ' ')
        {
            return Invalid;
        }

        var rest = line[9..];
        var digits = 0;
        var code = 0;
        while (digits < rest.Length && IsDigit(rest[digits]))
        {
            code = (code * 10) + (rest[digits] - '0');
            if (++digits > CodeDigitsMax)
            {
                return Invalid;
            }
        }

        if (digits == 0 || (digits < rest.Length && rest[digits] != ' '))
        {
            return Invalid;
        }

        var reason = digits < rest.Length ? rest[(digits + 1)..] : default;
        return new HttpCheckResponse(HttpCheckProgress.Complete, code, Printable(reason));
    }

    private static HttpCheckResponse CheckHeaders(ReadOnlySpan<byte> received, HttpCheckResponse status)
    {
        ReadOnlySpan<byte> length = default;
        var isFirst = true;
        while (TakeLine(ref received, out var line))
        {
            if (line.IsEmpty)
            {
                return status;
            }

            var isFold = line[0] is (byte)' ' or (byte)'\t';
            if (isFold ? isFirst : !IsHeader(line, ref length))
            {
                return Invalid;
            }

            isFirst = false;
        }

        return NeedsMore;
    }

    private static bool IsHeader(ReadOnlySpan<byte> line, ref ReadOnlySpan<byte> length)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || line[..colon].IndexOfAnyExcept(TokenBytes) >= 0)
        {
            return false;
        }

        var value = line[(colon + 1)..].Trim(" \t"u8);
        if (!Ascii.EqualsIgnoreCase(line[..colon], "content-length"u8))
        {
            return true;
        }

        // One length, or the same again: two that differ are the mark of a smuggled answer.
        if (value.IsEmpty || value.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 || (!length.IsEmpty && !length.SequenceEqual(value)))
        {
            return false;
        }

        length = value;
        return true;
    }

    private static readonly System.Buffers.SearchValues<byte> TokenBytes = System.Buffers.SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static bool TakeLine(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> line)
    {
        var end = rest.IndexOf((byte)'\n');
        if (end < 0)
        {
            line = default;
            return false;
        }

        line = rest[..end];
        if (line.EndsWith("\r"u8))
        {
            line = line[..^1];
        }

        rest = rest[(end + 1)..];
        return true;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    private static string Printable(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var value in bytes)
        {
            if (value is >= 0x20 and < 0x7f and not (byte)'"')
            {
                text.Append((char)value);
            }
            else
            {
                text.Append('<').Append(value.ToString("X2", null)).Append('>');
            }
        }

        return text.ToString();
    }
}
