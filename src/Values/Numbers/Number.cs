namespace CfgCompiler.Values.Numbers;

/// <summary>Why a number could not be read strictly.</summary>
public enum NumberError
{
    None,

    /// <summary>No text at all.</summary>
    Empty,

    /// <summary>No digit where one must be, or something after the digits.</summary>
    BadCharacter,

    /// <summary>Outside the range that the caller gave.</summary>
    OutOfRange,
}

/// <summary>A number read up to the first character that is not part of it.</summary>
/// <param name="Value">0 when there is no digit; clamped to the 64-bit range.</param>
/// <param name="Length">How many characters were used; 0 when there is no number at all.</param>
public readonly record struct NumberPrefix(long Value, int Length);

/// <summary>A number that had to fill its text.</summary>
/// <param name="Value">0 after an error, but the clamped number for <see cref="NumberError.OutOfRange"/>.</param>
/// <param name="Error">None when the value is good.</param>
/// <param name="ErrorIndex">Index of the bad character.</param>
public readonly record struct NumberParse(long Value, NumberError Error, int ErrorIndex)
{
    public bool IsOk => Error == NumberError.None;
}

/// <summary>
/// Whole numbers. Most of HAProxy's keywords read one as C's atol does: leading blanks, a sign, decimal digits, and silence about
/// whatever follows, so that <c>maxconn 10k</c> means ten. Newer keywords want the whole word to be a number.
/// </summary>
public static class Number
{
    /// <summary>Reads as atol does; compare <see cref="NumberPrefix.Length"/> with the text's to find what HAProxy drops.</summary>
    public static NumberPrefix ReadPrefix(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (text[at] == ' ' || text[at] is >= '\t' and <= '\r'))
        {
            at++;
        }

        var negative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '-' or '+')
        {
            at++;
        }

        var digits = at;
        Int128 value = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            value = value > long.MaxValue ? value : (value * 10) + (text[at] - '0');
        }

        if (at == digits)
        {
            return new NumberPrefix(0, 0);
        }

        var signed = negative ? -value : value;
        return new NumberPrefix((long)Int128.Clamp(signed, long.MinValue, long.MaxValue), at);
    }

    /// <summary>Reads a number that is the whole text, an optional sign and decimal digits, between two bounds (both included).</summary>
    public static NumberParse Parse(ReadOnlySpan<char> text, long min = long.MinValue, long max = long.MaxValue)
    {
        if (text.IsEmpty)
        {
            return new NumberParse(0, NumberError.Empty, 0);
        }

        var prefix = ReadPrefix(text);
        if (prefix.Length == 0 || text[0] == ' ' || text[0] is >= '\t' and <= '\r')
        {
            return new NumberParse(0, NumberError.BadCharacter, 0);
        }

        if (prefix.Length < text.Length)
        {
            return new NumberParse(0, NumberError.BadCharacter, prefix.Length);
        }

        return prefix.Value < min || prefix.Value > max
            ? new NumberParse(Math.Clamp(prefix.Value, min, max), NumberError.OutOfRange, 0)
            : new NumberParse(prefix.Value, NumberError.None, 0);
    }
}
