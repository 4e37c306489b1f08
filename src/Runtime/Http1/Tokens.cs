namespace CfgCompiler.Runtime.Http1;

/// <summary>Character classes of RFC 9110 section 5.6.2.</summary>
internal static class Tokens
{
    /// <summary>Bit n of entry h: the character with high nibble h and low nibble n is a token character.</summary>
    private static ReadOnlySpan<ushort> TokenBits =>
    [
        0, 0, // controls
        0b0110_1100_1111_1010, // ! # $ % & ' * + - .
        0b0000_0011_1111_1111, // 0-9
        0b1111_1111_1111_1110, // A-O
        0b1100_0111_1111_1111, // P-Z ^ _
        0b1111_1111_1111_1111, // ` a-o
        0b0101_0111_1111_1111, // p-z | ~
    ];

    internal static bool IsToken(byte value) => value < 0x80 && (TokenBits[value >> 4] >> (value & 15) & 1) != 0;

    internal static byte Lower(byte value) => (uint)(value - 'A') < 26 ? (byte)(value | 0x20) : value;
}
