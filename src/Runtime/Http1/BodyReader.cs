namespace CfgCompiler.Runtime.Http1;

/// <summary>How the end of a body is found (RFC 9112 section 6).</summary>
internal enum BodyFraming : byte
{
    /// <summary>No body, or its last byte has been read.</summary>
    Done,
    Length,
    Chunked,

    /// <summary>A response without length: its end is the end of the connection.</summary>
    UntilClose,
}

/// <summary>
/// Reads the framing of one body piece by piece, and rewrites chunk headers in place to their canonical form (no
/// extension, no leading zero). A pure function over bytes: no I/O.
/// </summary>
internal unsafe struct BodyReader
{
    /// <summary>Longest chunk header that is read, in bytes; more is an error.</summary>
    private const int LineMax = 8192;

    /// <summary>Longest trailer section: what fits HAProxy's buffer (section 3.2 "tune.bufsize").</summary>
    private const int TrailersBytesMax = 16 * 1024;

    /// <summary>Most trailers, as many as headers (section 3.2 "tune.http.maxhdr").</summary>
    private const int TrailersMax = 100;
    private const int SizeDigitsMax = 15;

    internal BodyFraming Framing;
    private State _state;
    private byte _digits;
    private byte _trailers;
    private ushort _lineBytes;

    /// <summary>Bytes still to come of the body (by length) or of the chunk.</summary>
    internal long Left;

    /// <summary>Body bytes read so far; of chunk framing only trailer names and values count, and one for their end (as in HAProxy's log).</summary>
    internal long DataBytes;

    private enum State : byte
    {
        Size,
        Extension,
        SizeLf,
        Data,
        DataCr,
        DataLf,
        TrailerStart,
        TrailerName,
        TrailerBlank,
        TrailerValue,
        TrailerLf,
        LastLf,
    }

    internal readonly bool IsDone => Framing == BodyFraming.Done;

    internal static BodyReader None => default;

    internal static BodyReader OfLength(long length) =>
        new() { Framing = length > 0 ? BodyFraming.Length : BodyFraming.Done, Left = length };

    internal static BodyReader OfChunks() => new() { Framing = BodyFraming.Chunked };

    internal static BodyReader UntilEnd() => new() { Framing = BodyFraming.UntilClose };

    /// <summary>
    /// Takes body bytes from <paramref name="data"/>. The bytes to pass on are <paramref name="piece"/>, at most
    /// <see cref="Buffers.BufferPool.Headroom"/> bytes before <paramref name="data"/> and never beyond what was taken.
    /// </summary>
    /// <returns>Bytes taken, or -1 when the framing is broken.</returns>
    internal int Read(byte* data, int length, out Span<byte> piece)
    {
        switch (Framing)
        {
            case BodyFraming.Length:
                var taken = (int)Math.Min(length, Left);
                Left -= taken;
                DataBytes += taken;
                if (Left == 0)
                {
                    Framing = BodyFraming.Done;
                }

                piece = new Span<byte>(data, taken);
                return taken;
            case BodyFraming.UntilClose:
                DataBytes += length;
                piece = new Span<byte>(data, length);
                return length;
            case BodyFraming.Chunked:
                return ReadChunks(data, length, out piece);
            default:
                piece = default;
                return 0;
        }
    }

    private int ReadChunks(byte* data, int length, out Span<byte> piece)
    {
        var output = new Output { Start = data, End = data };
        var at = data;
        var end = data + length;
        piece = default;
        while (at < end && Framing != BodyFraming.Done)
        {
            if (_state == State.Data)
            {
                var run = (int)Math.Min(end - at, Left);
                output.Copy(at, run);
                at += run;
                Left -= run;
                DataBytes += run;
                if (Left == 0)
                {
                    _state = State.DataCr;
                }
            }
            else if (!Step(*at++, at, ref output))
            {
                return -1;
            }
        }

        piece = new Span<byte>(output.Start, (int)(output.End - output.Start));
        return (int)(at - data);
    }

    /// <summary>One framing byte; <paramref name="next"/> points behind it.</summary>
    private bool Step(byte value, byte* next, ref Output output)
    {
        if (_state is not (State.DataCr or State.DataLf) && ++_lineBytes > (_state < State.TrailerStart ? LineMax : TrailersBytesMax))
        {
            return false;
        }

        switch (_state)
        {
            case State.Size:
                return StepSize(value);
            case State.Extension:
                // An extension is skipped; a lone CR or a control character in it is an attack on lenient readers.
                if (value == '\r')
                {
                    _state = State.SizeLf;
                    return true;
                }

                return value >= 0x20 || value == '\t';
            case State.SizeLf:
                return value == '\n' && EndSize(next, ref output);
            case State.DataCr:
                _state = State.DataLf;
                return output.Append(next, value) && value == '\r';
            case State.DataLf:
                BeginSize();
                return output.Append(next, value) && value == '\n';
            default:
                return output.Append(next, Trailer(ref value)) && value != 0;
        }
    }

    private bool StepSize(byte value)
    {
        var digit = value <= '9' ? value - '0' : (value | 0x20) - 'a' + 10;
        if ((uint)digit < 16 && value >= '0' && (value <= '9' || (value | 0x20) >= 'a'))
        {
            Left = (Left << 4) | (uint)digit;
            return (Left == 0 && _digits == 1) || ++_digits <= SizeDigitsMax;
        }

        if (_digits == 0)
        {
            return false;
        }

        _state = value == '\r' ? State.SizeLf : State.Extension;
        return value is (byte)'\r' or (byte)';' or (byte)' ' or (byte)'\t';
    }

    private bool EndSize(byte* next, ref Output output)
    {
        output.ChunkHeader(next, Left);
        _state = Left == 0 ? State.TrailerStart : State.Data;
        _lineBytes = 0;
        return true;
    }

    private void BeginSize()
    {
        _state = State.Size;
        _digits = 0;
        _lineBytes = 0;
        Left = 0;
    }

    /// <summary>One byte of the trailer section; names become lower case. Sets <paramref name="value"/> to 0 on an error.</summary>
    private byte Trailer(ref byte value)
    {
        var result = value;
        switch (_state)
        {
            case State.TrailerStart when value == '\r':
                _state = State.LastLf;
                break;
            case State.TrailerStart when ++_trailers > TrailersMax:
                value = 0;
                break;
            case State.TrailerStart:
            case State.TrailerName:
                if (value == ':' && _state == State.TrailerName)
                {
                    _state = State.TrailerBlank;
                }
                else if (Tokens.IsToken(value))
                {
                    _state = State.TrailerName;
                    DataBytes++;
                    result = Tokens.Lower(value);
                }
                else
                {
                    value = 0;
                }

                break;
            case State.TrailerBlank when value is (byte)' ' or (byte)'\t':
                break;
            case State.TrailerBlank or State.TrailerValue:
                _state = value == '\r' ? State.TrailerLf : State.TrailerValue;
                DataBytes += value == '\r' ? 0 : 1;
                if (value != '\r' && value < 0x20 && value != '\t')
                {
                    value = 0;
                }

                break;
            case State.TrailerLf:
                _state = State.TrailerStart;
                value = value == '\n' ? value : (byte)0;
                break;
            case State.LastLf:
                Framing = BodyFraming.Done;
                DataBytes++;
                value = value == '\n' ? value : (byte)0;
                break;
        }

        return result;
    }

    /// <summary>What goes out, written over what came in, always behind the read position.</summary>
    private unsafe struct Output
    {
        internal byte* Start;
        internal byte* End;

        internal void Copy(byte* from, int length)
        {
            if (End == Start)
            {
                Start = End = from;
            }

            if (End != from)
            {
                Buffer.MemoryCopy(from, End, length, length);
            }

            End += length;
        }

        internal bool Append(byte* next, byte value)
        {
            if (End == Start)
            {
                Start = End = next - 1;
            }

            *End++ = value;
            return true;
        }

        /// <summary>Writes "SIZE\r\n"; as the first output it is placed right before the read position, which may be in the headroom.</summary>
        internal void ChunkHeader(byte* next, long size)
        {
            var digits = size == 0 ? 1 : (67 - System.Numerics.BitOperations.LeadingZeroCount((ulong)size)) / 4;
            if (End == Start)
            {
                Start = End = next - digits - 2;
            }

            for (var shift = (digits - 1) * 4; shift >= 0; shift -= 4)
            {
                *End++ = "0123456789ABCDEF"u8[(int)(size >> shift) & 15];
            }

            *End++ = (byte)'\r';
            *End++ = (byte)'\n';
        }
    }
}
