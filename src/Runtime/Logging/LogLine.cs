using CfgCompiler.Runtime.Http1;

namespace CfgCompiler.Runtime.Logging;

/// <summary>A log line under construction: a bounded writer over a worker's own bytes, which drops what does not fit.</summary>
public unsafe ref struct LogLine
{
    private readonly byte* _start;
    private readonly byte* _end;
    private byte* _at;

    internal LogLine(byte* start, int capacity, LogClock* clock)
    {
        _start = _at = start;
        _end = start + capacity;
        Clock = clock;
    }

    internal LogClock* Clock { get; }

    internal readonly int Length => (int)(_at - _start);

    internal void Put(byte value)
    {
        if (_at < _end)
        {
            *_at++ = value;
        }
    }

    internal void Put(ReadOnlySpan<byte> text)
    {
        var length = (int)Math.Min(text.Length, _end - _at);
        text[..length].CopyTo(new Span<byte>(_at, length));
        _at += length;
    }

    internal void Put(byte* text, int length) => Put(new ReadOnlySpan<byte>(text, length));

    internal void Number(long value)
    {
        if (_end - _at >= 20)
        {
            _at += Ascii.WriteNumber(_at, value);
        }
    }

    /// <summary>A number and the separator behind it.</summary>
    internal void Number(long value, byte separator)
    {
        Number(value);
        Put(separator);
    }

    /// <summary>Text of a client: control, non-ASCII and the given characters become #XX (section 8.6).</summary>
    internal void Escaped(ReadOnlySpan<byte> text, ReadOnlySpan<byte> special)
    {
        foreach (var value in text)
        {
            if (value is >= 0x20 and < 0x7f && !special.Contains(value))
            {
                Put(value);
            }
            else
            {
                Put((byte)'#');
                Put("0123456789ABCDEF"u8[value >> 4]);
                Put("0123456789ABCDEF"u8[value & 15]);
            }
        }
    }

    /// <summary>A number with leading zeros.</summary>
    internal void Padded(int value, int digits)
    {
        for (var divisor = digits switch { 2 => 10, 3 => 100, _ => 1000 }; divisor > 0; divisor /= 10)
        {
            Put((byte)('0' + (value / divisor % 10)));
        }
    }

    /// <summary>An address in its usual text form: dotted IPv4 or colon-separated IPv6; "unix" for local sockets.</summary>
    internal void Address(int family, byte* address)
    {
        switch (family)
        {
            case Native.Sys.AF_INET when _end - _at >= IpText.LengthMax:
                _at += IpText.WriteV4(_at, address);
                break;
            case Native.Sys.AF_INET6 when _end - _at >= IpText.LengthMax:
                _at += IpText.WriteV6(_at, address);
                break;
            default:
                Put("unix"u8);
                break;
        }
    }
}
