using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CfgCompiler.Runtime.Http1;

/// <summary>
/// Reads a request or response head into a <see cref="MessageHead"/>. One pass over 32-byte blocks finds the line ends and
/// the control characters; each line is then read on its own. Names are lowered and folds blanked in place. A pure function
/// over bytes: no I/O. Up to 64 bytes past the end may be read, never written.
/// </summary>
internal static unsafe class HeadParser
{
    /// <summary>Reads the head at <see cref="MessageHead.Bytes"/>; returns its length with the last empty line, or a <see cref="ParseResult"/>.</summary>
    internal static int ParseRequest(MessageHead* head, int length) => Parse<Request>(head, length);

    /// <inheritdoc cref="ParseRequest"/>
    internal static int ParseResponse(MessageHead* head, int length) => Parse<Response>(head, length);

    // Two empty types in place of a flag: the two parsers are compiled apart, without a test per line.
    private struct Request;

    private struct Response;

    private static int Parse<TKind>(MessageHead* head, int length)
        where TKind : struct
    {
        var bytes = head->Bytes;
        var line = new LineState();
        var newline = Vector256.Create((byte)'\n');
        var space = Vector256.Create((byte)0x20);
        var tab = Vector256.Create((byte)'\t');
        for (var at = 0; at < length; at += 32)
        {
            var block = Vector256.Load(bytes + at);
            var valid = length - at >= 32 ? uint.MaxValue : (1u << (length - at)) - 1;
            var ends = Vector256.Equals(block, newline).ExtractMostSignificantBits() & valid;
            var low = Vector256.LessThan(block, space) & ~Vector256.Equals(block, tab);
            var controls = low.ExtractMostSignificantBits() & valid & ~ends;
            var done = 0u;
            while (ends != 0)
            {
                var bit = BitOperations.TrailingZeroCount(ends);
                ends &= ends - 1;
                line.Controls |= (controls & ~done & ((1u << bit) - 1)) != 0;
                done = (2u << bit) - 1;
                var result = EndLine<TKind>(head, ref line, at + bit, length);
                if (result != LineContinues)
                {
                    return result;
                }
            }

            line.Controls |= (controls & ~done) != 0;
        }

        return ParseResult.Incomplete;
    }

    private const int LineContinues = int.MinValue;

    /// <summary>Where the current line starts and what is known of it.</summary>
    private struct LineState
    {
        internal int Start;

        /// <summary>A control character (CR included) was seen; the CR that ends the line is told apart later.</summary>
        internal bool Controls;

        /// <summary>The request or status line has been read.</summary>
        internal bool HasFirst;
    }

    private static int EndLine<TKind>(MessageHead* head, ref LineState line, int end, int length)
        where TKind : struct
    {
        var bytes = head->Bytes;
        var start = line.Start;
        var textEnd = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        var dirty = line.Controls && HasForbidden(bytes + start, textEnd - start);
        line.Start = end + 1;
        line.Controls = false;
        if (dirty)
        {
            return ParseResult.Malformed;
        }

        if (textEnd == start)
        {
            if (line.HasFirst)
            {
                head->Length = end + 1;
                return HeadSemantics.Finish(head, typeof(TKind) == typeof(Response));
            }

            // Empty lines before a head are skipped (RFC 9112 section 2.2 for requests; HAProxy 3.5 does so for responses too).
            head->Start = end + 1;
            return LineContinues;
        }

        if (!line.HasFirst)
        {
            line.HasFirst = true;
            var read = typeof(TKind) == typeof(Request)
                ? StartLine.ReadRequest(head, start, textEnd)
                : StartLine.ReadStatus(head, start, textEnd);
            return read ? LineContinues : ParseResult.Malformed;
        }

        return HeaderLine(head, start, textEnd);
    }

    /// <summary>NUL or CR inside a line. Other control characters pass in values, as in HAProxy; names and URIs have their own tests.</summary>
    private static bool HasForbidden(byte* text, int length) => new ReadOnlySpan<byte>(text, length).ContainsAny((byte)0, (byte)'\r');

    private static int HeaderLine(MessageHead* head, int start, int end)
    {
        var bytes = head->Bytes;
        if (bytes[start] is (byte)' ' or (byte)'\t')
        {
            return Fold(head, start, end);
        }

        if (head->Count >= head->Capacity)
        {
            return ParseResult.TooManyHeaders;
        }

        var nameLength = LowerName(bytes + start, end - start);
        if (nameLength <= 0)
        {
            return ParseResult.Malformed;
        }

        var valueStart = start + nameLength + 1;
        while (valueStart < end && bytes[valueStart] is (byte)' ' or (byte)'\t')
        {
            valueStart++;
        }

        while (end > valueStart && bytes[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }

        var slice = &head->Headers[head->Count++];
        slice->NameOffset = start;
        slice->NameLength = (ushort)nameLength;
        slice->ValueOffset = valueStart;
        slice->ValueLength = end - valueStart;
        slice->Dropped = false;
        slice->Id = KnownHeaders.Identify(bytes + start, nameLength);
        return LineContinues;
    }

    /// <summary>A line that continues the value before it: the line end becomes blanks (RFC 9112 section 5.2).</summary>
    private static int Fold(MessageHead* head, int start, int end)
    {
        if (head->Count == 0)
        {
            return ParseResult.Malformed;
        }

        var bytes = head->Bytes;
        var slice = &head->Headers[head->Count - 1];
        while (end > start && bytes[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }

        var textEnd = slice->ValueOffset + slice->ValueLength;
        if (end > start)
        {
            // Only the two bytes of the line end change: blanks on either side of them are kept.
            for (var i = textEnd; i < start; i++)
            {
                if (bytes[i] is (byte)'\r' or (byte)'\n')
                {
                    bytes[i] = (byte)' ';
                }
            }

            slice->ValueLength = end - slice->ValueOffset;
            if (slice->ValueLength > 0 && bytes[slice->ValueOffset] == ' ' && textEnd == slice->ValueOffset)
            {
                TrimStart(bytes, slice);
            }
        }

        return LineContinues;
    }

    private static void TrimStart(byte* bytes, HeaderSlice* slice)
    {
        while (slice->ValueLength > 0 && bytes[slice->ValueOffset] is (byte)' ' or (byte)'\t')
        {
            slice->ValueOffset++;
            slice->ValueLength--;
        }
    }

    /// <summary>Checks that the line starts with a token and a colon, lowers the token in place; its length, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LowerName(byte* name, int lineLength)
    {
        if (lineLength >= 32)
        {
            // A name of at most 31 bytes that is followed by its colon within one vector: the usual case. Letters, digits
            // and '-' are told by range; the rarer token characters take the slow way.
            var block = Vector256.Load(name);
            var colons = Vector256.Equals(block, Vector256.Create((byte)':')).ExtractMostSignificantBits();
            if (colons == 0)
            {
                return LowerNameSlowly(name, lineLength);
            }

            var length = BitOperations.TrailingZeroCount(colons);
            var upper = Vector256.LessThan(block - Vector256.Create((byte)'A'), Vector256.Create((byte)26));
            var lowered = block | (upper & Vector256.Create((byte)0x20));
            var plain = Vector256.LessThan(lowered - Vector256.Create((byte)'a'), Vector256.Create((byte)26))
                | Vector256.LessThan(block - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
                | Vector256.Equals(block, Vector256.Create((byte)'-'));
            var wanted = (1u << length) - 1;
            if (length == 0 || (plain.ExtractMostSignificantBits() & wanted) != wanted)
            {
                return LowerNameSlowly(name, lineLength);
            }

            if ((upper.ExtractMostSignificantBits() & wanted) != 0)
            {
                LowerInPlace(name, length);
            }

            return length;
        }

        return LowerNameSlowly(name, lineLength);
    }

    private static void LowerInPlace(byte* name, int length)
    {
        for (var i = 0; i < length; i++)
        {
            name[i] = Tokens.Lower(name[i]);
        }
    }

    private static int LowerNameSlowly(byte* name, int lineLength)
    {
        for (var i = 0; i < lineLength && i <= ushort.MaxValue; i++)
        {
            if (name[i] == ':')
            {
                return i > 0 ? i : -1;
            }

            if (!Tokens.IsToken(name[i]))
            {
                return -1;
            }

            name[i] = Tokens.Lower(name[i]);
        }

        return -1;
    }
}
