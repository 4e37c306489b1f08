using CfgCompiler.Runtime.Http1;

namespace CfgCompiler.Runtime.Logging;

/// <summary>IP addresses as text, without allocation.</summary>
internal static unsafe class IpText
{
    /// <summary>Longest text that is written.</summary>
    internal const int LengthMax = 46;

    internal static int WriteV4(byte* to, byte* address)
    {
        var at = to;
        for (var i = 0; i < 4; i++)
        {
            if (i > 0)
            {
                *at++ = (byte)'.';
            }

            at += Ascii.WriteNumber(at, address[i]);
        }

        return (int)(at - to);
    }

    /// <summary>RFC 5952: the first longest run of zero groups shortened; IPv4-mapped addresses with their dotted tail.</summary>
    internal static int WriteV6(byte* to, byte* address)
    {
        var groups = stackalloc int[8];
        for (var i = 0; i < 8; i++)
        {
            groups[i] = (address[2 * i] << 8) | address[(2 * i) + 1];
        }

        var mapped = groups[5] == 0xffff && (groups[0] | groups[1] | groups[2] | groups[3] | groups[4]) == 0;
        var (zeroStart, zeroLength) = LongestZeros(groups, mapped ? 6 : 8);
        var at = to;
        for (var i = 0; i < (mapped ? 6 : 8); i++)
        {
            if (i == zeroStart)
            {
                *at++ = (byte)':';
                *at++ = (byte)':';
                i += zeroLength - 1;
                continue;
            }

            if (i > 0 && at[-1] != ':')
            {
                *at++ = (byte)':';
            }

            at += WriteHex(at, groups[i]);
        }

        if (mapped)
        {
            *at++ = (byte)':';
            at += WriteV4(at, address + 12);
        }

        return (int)(at - to);
    }

    private static (int Start, int Length) LongestZeros(int* groups, int count)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < count; i++)
        {
            var length = 0;
            while (i + length < count && groups[i + length] == 0)
            {
                length++;
            }

            if (length > best.Length)
            {
                best = (i, length);
            }

            i += length;
        }

        return best;
    }

    private static int WriteHex(byte* to, int value)
    {
        var digits = value >= 0x1000 ? 4 : value >= 0x100 ? 3 : value >= 0x10 ? 2 : 1;
        for (var i = 0; i < digits; i++)
        {
            to[i] = "0123456789abcdef"u8[(value >> ((digits - 1 - i) * 4)) & 15];
        }

        return digits;
    }
}
