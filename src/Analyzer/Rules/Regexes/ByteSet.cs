using System.Numerics;

namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>The bytes that one place of a regular expression matches.</summary>
internal readonly record struct ByteSet(ulong A, ulong B, ulong C, ulong D)
{
    public static ByteSet All => new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);

    public static ByteSet Digits => Range('0', '9');

    public static ByteSet Word => Digits | Range('a', 'z') | Range('A', 'Z') | Of('_');

    public static ByteSet Blanks => Of(' ') | Range('\t', '\r');

    /// <summary>What a dot matches.</summary>
    public static ByteSet NoLineEnd => ~Of('\n');

    public bool IsEmpty => (A | B | C | D) == 0;

    /// <summary>The only byte of the set; null when there are others.</summary>
    public char? Single
    {
        get
        {
            if (BitOperations.PopCount(A) + BitOperations.PopCount(B) + BitOperations.PopCount(C) + BitOperations.PopCount(D) != 1)
            {
                return null;
            }

            return A != 0 ? At(A, 0) : B != 0 ? At(B, 1) : C != 0 ? At(C, 2) : At(D, 3);

            static char At(ulong bits, int part) => (char)((part * 64) + BitOperations.TrailingZeroCount(bits));
        }
    }

    public static ByteSet Of(char ch)
    {
        var bit = 1UL << (ch & 63);
        return (ch >> 6) switch { 0 => new(bit, 0, 0, 0), 1 => new(0, bit, 0, 0), 2 => new(0, 0, bit, 0), _ => new(0, 0, 0, bit) };
    }

    public static ByteSet Range(char first, char last)
    {
        var set = default(ByteSet);
        for (var ch = (int)first; ch <= last && ch <= 255; ch++)
        {
            set |= Of((char)ch);
        }

        return set;
    }

    public bool Has(char ch) => !(this & Of(ch)).IsEmpty;

    /// <summary>With the other case of all its letters.</summary>
    public ByteSet WithBothCases()
    {
        var set = this;
        for (var ch = 'a'; ch <= 'z'; ch++)
        {
            if (Has(ch) || Has(char.ToUpperInvariant(ch)))
            {
                set |= Of(ch) | Of(char.ToUpperInvariant(ch));
            }
        }

        return set;
    }

    public static ByteSet operator |(ByteSet one, ByteSet other) => new(one.A | other.A, one.B | other.B, one.C | other.C, one.D | other.D);

    public static ByteSet operator &(ByteSet one, ByteSet other) => new(one.A & other.A, one.B & other.B, one.C & other.C, one.D & other.D);

    public static ByteSet operator ~(ByteSet set) => new(~set.A, ~set.B, ~set.C, ~set.D);
}
