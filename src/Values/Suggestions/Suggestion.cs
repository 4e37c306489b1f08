namespace CfgCompiler.Values.Suggestions;

/// <summary>"Did you mean": the known name that is nearest to a misspelt one.</summary>
public static class Suggestion
{
    private const int LengthMax = 128;

    /// <summary>
    /// The best of <paramref name="names"/>, or null when none is near. Near is at most one edit for every three characters of the
    /// word, one for the shortest; an edit inserts, drops, changes or swaps neighbours, and case does not count. The first of
    /// equally near names wins.
    /// </summary>
    public static string? Best(ReadOnlySpan<char> word, IEnumerable<string> names)
    {
        if (word.Length is 0 or > LengthMax)
        {
            return null;
        }

        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - word.Length) >= bestDistance || name.Length > LengthMax)
            {
                continue;
            }

            var distance = Distance(word, name);

            // A change of every character is no suggestion, however short the word is.
            if (distance < bestDistance && distance < Math.Max(word.Length, name.Length))
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>Number of single edits between two texts without regard to ASCII case; neighbours swapped count as one (optimal string alignment).</summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var width = right.Length + 1;
        var cells = width <= LengthMax ? stackalloc int[3 * LengthMax] : new int[3 * width];
        var (before, previous, current) = (0, width, 2 * width);
        for (var j = 0; j <= right.Length; j++)
        {
            cells[previous + j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            cells[current] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                var cost = Math.Min(
                    Math.Min(cells[previous + j], cells[current + j - 1]) + 1,
                    cells[previous + j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    cost = Math.Min(cost, cells[before + j - 2] + 1);
                }

                cells[current + j] = cost;
            }

            (before, previous, current) = (previous, current, before);
        }

        return cells[previous + right.Length];
    }

    private static bool Same(char left, char right) => ToLower(left) == ToLower(right);

    private static char ToLower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
}
