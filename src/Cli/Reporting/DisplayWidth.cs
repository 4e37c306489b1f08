using System.Globalization;
using System.Text;

namespace CfgCompiler.Cli.Reporting;

/// <summary>How many columns of a terminal a character takes.</summary>
internal static class DisplayWidth
{
    /// <summary>Ranges of characters two columns wide (East Asian Width W and F, and emoji), in order.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x2614, 0x2615), (0x2648, 0x2653), (0x26A1, 0x26A1),
        (0x2705, 0x2705), (0x274C, 0x274C), (0x2753, 0x2755), (0x2795, 0x2797), (0x2B50, 0x2B50), (0x2E80, 0x303E), (0x3041, 0x33FF),
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return rune.Value == 0xAD ? 0 : 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        foreach (var (first, last) in Wide)
        {
            if (rune.Value < first)
            {
                return 1;
            }

            if (rune.Value <= last)
            {
                return 2;
            }
        }

        return 1;
    }
}
