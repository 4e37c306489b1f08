namespace CfgCompiler.Runtime.Http1;

/// <summary>Character classes of RFC 9110 section 5.6.2.</summary>
internal static class Tokens
{
    /// <summary>
    /// One bit per character, the lowest first. Bytes and not wider words: the compiler keeps a span of bytes as it is, while
    /// one of wider words is made anew on each use in code that is not optimised.
    /// </summary>
    private static ReadOnlySpan<byte> TokenBits =>
    [
        0b0000_0000, 0b0000_0000, // controls
        0b0000_0000, 0b0000_0000, // controls
        0b1111_1010, 0b0110_1100, // ! # $ % & ' * + - .
        0b1111_1111, 0b0000_0011, // 0-9
        0b1111_1110, 0b1111_1111, // A-O
        0b1111_1111, 0b1100_0111, // P-Z ^ _
        0b1111_1111, 0b1111_1111, // ` a-o
        0b1111_1111, 0b0101_0111, // p-z | ~
    ];

    internal static bool IsToken(byte value) => value < 0x80 && (TokenBits[value >> 3] >> (value & 7) & 1) != 0;

    internal static byte Lower(byte value) => (uint)(value - 'A') < 26 ? (byte)(value | 0x20) : value;
}
