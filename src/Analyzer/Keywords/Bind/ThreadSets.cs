using System.Globalization;

namespace CfgCompiler.Analyzer.Keywords.Bind;

/// <summary>Sets of threads: <c>all</c>, <c>odd</c>, <c>even</c>, <c>1-4</c>, <c>2/1-4</c>, and lists of them since 2.7.</summary>
internal static class ThreadSets
{
    private const int ListsSince = 207;
    private const int GroupSize = 64;

    public static string? ProblemOf(string text, int version)
    {
        if (version < ListsSince && text.Contains(','))
        {
            return "expected one set; lists came with 2.7";
        }

        foreach (var part in text.Split(','))
        {
            if (ProblemOfPart(part, version) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? ProblemOfPart(string part, int version)
    {
        var slash = part.IndexOf('/');
        var groups = version >= ListsSince ? 32 : 1;
        if (slash >= 0 && !(TryRead(part.AsSpan(0, slash), out var group) && group >= 1 && group <= groups))
        {
            return string.Create(CultureInfo.InvariantCulture, $"the number of a thread group is 1 to {groups}");
        }

        var threads = slash >= 0 || version < ListsSince ? GroupSize : GroupSize * 16;
        return part[(slash + 1)..] is "all" or "odd" or "even" || IsRange(part.AsSpan(slash + 1), threads)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"expected threads from 1 to {threads}, \"all\", \"odd\" or \"even\"");
    }

    private static bool IsRange(ReadOnlySpan<char> text, int max)
    {
        var dash = text.IndexOf('-');
        var first = dash < 0 ? text : text[..dash];
        return TryRead(first, out var low) && low >= 1 && low <= max
            && (dash < 0 || text[(dash + 1)..].IsEmpty || (TryRead(text[(dash + 1)..], out var high) && high >= 1));
    }

    private static bool TryRead(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
