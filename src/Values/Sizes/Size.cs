namespace CfgCompiler.Values.Sizes;

/// <summary>Why a size could not be read.</summary>
public enum SizeError
{
    None,

    /// <summary>No text at all.</summary>
    Empty,

    /// <summary>Not a digit where the number must begin, not a suffix after it, or something after the suffix.</summary>
    BadCharacter,

    /// <summary>More than 4294967295 bytes.</summary>
    Overflow,
}

/// <summary>A size as read.</summary>
/// <param name="Bytes">0 after an error.</param>
/// <param name="Error">None when the value is good.</param>
/// <param name="ErrorIndex">Index of the character that HAProxy names: the bad one, the suffix or the digit that overflows.</param>
public readonly record struct SizeParse(uint Bytes, SizeError Error, int ErrorIndex)
{
    public bool IsOk => Error == SizeError.None;
}

/// <summary>Sizes: digits and an optional suffix <c>k m g</c> in either case, powers of 1024, nothing after it (section 2.6).</summary>
public static class Size
{
    /// <summary>Reads a size in bytes.</summary>
    public static SizeParse Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return new SizeParse(0, SizeError.Empty, 0);
        }

        var at = 0;
        ulong value = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            value = (value * 10) + (ulong)(text[at] - '0');
            if (value > uint.MaxValue)
            {
                return new SizeParse(0, SizeError.Overflow, at);
            }
        }

        if (at == 0)
        {
            return new SizeParse(0, SizeError.BadCharacter, 0);
        }

        if (at < text.Length)
        {
            var shift = (text[at] | 0x20) switch { 'k' => 10, 'm' => 20, 'g' => 30, _ => 0 };
            if (shift == 0 || at + 1 < text.Length)
            {
                return new SizeParse(0, SizeError.BadCharacter, shift == 0 ? at : at + 1);
            }

            value <<= shift;
        }

        return value > uint.MaxValue ? new SizeParse(0, SizeError.Overflow, at) : new SizeParse((uint)value, SizeError.None, 0);
    }
}
