namespace CfgCompiler.Runtime.Http1;

/// <summary>Small helpers over ASCII bytes.</summary>
internal static class Ascii
{
    internal static bool EqualsIgnoreCase(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => System.Text.Ascii.EqualsIgnoreCase(a, b);

    internal static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && EqualsIgnoreCase(text[..start.Length], start);

    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text is [(byte)' ' or (byte)'\t', ..])
        {
            text = text[1..];
        }

        while (text is [.., (byte)' ' or (byte)'\t'])
        {
            text = text[..^1];
        }

        return text;
    }

    /// <summary>A number of digits only, below 2^63; false for an empty text, a sign or an overflow.</summary>
    internal static bool TryReadDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if ((uint)(digit - '0') > 9 || value > (long.MaxValue - (digit - '0')) / 10)
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return text.Length > 0;
    }

    /// <summary>Writes a number in decimal and returns its length; <paramref name="to"/> has room for 20 bytes.</summary>
    internal static unsafe int WriteNumber(byte* to, long value)
    {
        if (value < 0)
        {
            *to = (byte)'-';
            return 1 + WriteNumber(to + 1, -value);
        }

        var digits = 1;
        for (var rest = value; rest >= 10; rest /= 10)
        {
            digits++;
        }

        for (var i = digits - 1; i >= 0; i--)
        {
            to[i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        return digits;
    }
}
