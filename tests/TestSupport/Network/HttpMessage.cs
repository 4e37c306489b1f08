using System.Globalization;

namespace CfgCompiler.TestSupport.Network;

/// <summary>Finds where messages end, only as far as test clients need it.</summary>
public static class HttpMessage
{
    /// <summary>
    /// The length of the first final answer in the text, with the interim answers before it; null while it is incomplete.
    /// An answer without a length is complete when the connection has ended.
    /// </summary>
    public static int? AnswerLength(string text, bool isHead, bool hasEnded)
    {
        var start = 0;
        while (true)
        {
            var headEnd = text.IndexOf("\r\n\r\n", start, StringComparison.Ordinal);
            if (headEnd < 0)
            {
                return null;
            }

            var head = text[start..(headEnd + 2)];
            var body = headEnd + 4;
            var status = RawClient.Status(head);
            if (status is >= 100 and < 200 and not 101)
            {
                start = body;
                continue;
            }

            if (isHead || status is 101 or 204 or 304)
            {
                return body;
            }

            return BodyEnd(text, head, body, hasEnded);
        }
    }

    /// <summary>A text with the frames of chunked bodies taken away: where a proxy cuts chunks is its own affair.</summary>
    public static string Unchunk(string message)
    {
        var headEnd = message.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (headEnd < 0 || Header(message[..(headEnd + 2)], "transfer-encoding") != "chunked")
        {
            return message;
        }

        var result = message[..(headEnd + 4)];
        var position = headEnd + 4;
        while (ReadChunk(message, position) is var (dataStart, size))
        {
            if (size == 0)
            {
                return result + "{end}" + message[dataStart..];
            }

            result += message.Substring(dataStart, Math.Min(size, message.Length - dataStart));
            position = Math.Min(dataStart + size + 2, message.Length);
        }

        return result + message[position..];
    }

    /// <summary>The value of a header in lower case letters of its name, or null.</summary>
    public static string? Header(string head, string name)
    {
        foreach (var line in head.Split("\r\n"))
        {
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            {
                return line[(name.Length + 1)..].Trim();
            }
        }

        return null;
    }

    private static int? BodyEnd(string text, string head, int body, bool hasEnded)
    {
        if (Header(head, "transfer-encoding") is not null)
        {
            return ChunkedEnd(text, body);
        }

        if (Header(head, "content-length") is { } length)
        {
            var end = body + int.Parse(length, CultureInfo.InvariantCulture);
            return text.Length >= end ? end : null;
        }

        return hasEnded ? text.Length : null;
    }

    private static int? ChunkedEnd(string text, int position)
    {
        while (ReadChunk(text, position) is var (dataStart, size))
        {
            if (size == 0)
            {
                // The trailers end with an empty line; without trailers it follows at once.
                var end = text.IndexOf("\r\n\r\n", dataStart - 2, StringComparison.Ordinal);
                return end < 0 ? null : end + 4;
            }

            position = dataStart + size + 2;
        }

        return null;
    }

    private static (int DataStart, int Size)? ReadChunk(string text, int position)
    {
        var lineEnd = position < text.Length ? text.IndexOf("\r\n", position, StringComparison.Ordinal) : -1;
        if (lineEnd < 0)
        {
            return null;
        }

        var digits = text[position..lineEnd].Split(';')[0].Trim();
        return int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var size) ? (lineEnd + 2, size) : null;
    }
}
