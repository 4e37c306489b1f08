using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Http;

/// <summary>
/// <c>capture request header</c> and <c>capture response header</c> (section 4.2). Values are kept behind the request line in
/// the stream's log text, as records of slot number, length and bytes; room for all was set aside with the request line.
/// </summary>
public static unsafe class Capture
{
    internal const int RecordOverhead = 3;
    private const byte ResponseBit = 0x80;

    /// <summary>Keeps the last value of a request header for the log. The slot counts the capture lines of the frontend from 0.</summary>
    public static void RequestHeader(ref Stream stream, int slot, ReadOnlySpan<byte> lowerCaseName) =>
        Keep(ref stream, (byte)slot, stream.FrontendRow->CaptureLengths[slot], lowerCaseName);

    /// <summary>Keeps the last value of a response header for the log.</summary>
    public static void ResponseHeader(ref Stream stream, int slot, ReadOnlySpan<byte> lowerCaseName) =>
        Keep(
            ref stream,
            (byte)(slot | ResponseBit),
            stream.FrontendRow->CaptureLengths[stream.FrontendRow->RequestCaptureCount + slot],
            lowerCaseName);

    /// <summary>" {a|b}", one field for each slot; nothing when the frontend captures nothing.</summary>
    internal static void PutAll(ref Stream stream, ref LogLine line, bool response)
    {
        var count = response ? stream.FrontendRow->ResponseCaptureCount : stream.FrontendRow->RequestCaptureCount;
        if (count == 0)
        {
            return;
        }

        for (var slot = 0; slot < count; slot++)
        {
            line.Put((byte)(slot == 0 ? '{' : '|'));
            line.Escaped(Find(ref stream, (byte)(response ? slot | ResponseBit : slot)), "{|}\"#"u8);
        }

        line.Put("} "u8);
    }

    private static void Keep(ref Stream stream, byte key, int lengthMax, ReadOnlySpan<byte> lowerCaseName)
    {
        var head = stream.Area->Head;
        var found = -1;
        for (var i = head->Find(lowerCaseName); i >= 0; i = head->Find(lowerCaseName, i + 1))
        {
            found = i;
        }

        if (found < 0)
        {
            return;
        }

        var value = head->Value(found);
        value = value[..Math.Min(value.Length, lengthMax)];
        if (stream.LogText.Memory == null || stream.LogText.Room < RecordOverhead + value.Length)
        {
            return;
        }

        var at = stream.LogText.Start + stream.LogText.Length;
        at[0] = key;
        at[1] = (byte)value.Length;
        at[2] = (byte)(value.Length >> 8);
        value.CopyTo(new Span<byte>(at + RecordOverhead, value.Length));
        stream.LogText.Length += RecordOverhead + value.Length;
    }

    private static ReadOnlySpan<byte> Find(scoped ref Stream stream, byte key)
    {
        var end = stream.LogText.Memory + stream.LogText.Length;
        for (var at = stream.LogText.Memory + stream.RequestLineLength; at < end;)
        {
            var length = at[1] | (at[2] << 8);
            if (at[0] == key)
            {
                return new ReadOnlySpan<byte>(at + RecordOverhead, length);
            }

            at += RecordOverhead + length;
        }

        return default;
    }
}
