using System.Globalization;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>HAProxy branches as comparable numbers: 2.6 is 206, 1.10 would be 110.</summary>
internal static class HaproxyVersion
{
    public const int Latest = 305;

    /// <summary>The branch of <c>2.6</c>, <c>2.6.12</c> or <c>3.5-dev1</c>; null when the text is none.</summary>
    public static int? Parse(string? text)
    {
        var parts = text?.Split('.', '-');
        return parts is [var major, var minor, ..]
            && int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && second < 100
            ? (first * 100) + second
            : null;
    }

    public static string Format(int version) => string.Create(CultureInfo.InvariantCulture, $"{version / 100}.{version % 100}");
}
