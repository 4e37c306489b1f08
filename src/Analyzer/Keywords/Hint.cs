using CfgCompiler.Values.Suggestions;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The end of a message about an unknown word: the nearest known one, or the list when it is short.</summary>
internal static class Hint
{
    /// <summary>So many names are listed when none is near.</summary>
    public const int LongestList = 8;

    public static string For(string word, IReadOnlyCollection<string> candidates, int longestList = LongestList)
    {
        if (Suggestion.Best(word, candidates) is { } nearest)
        {
            return $"; did you mean \"{nearest}\"?";
        }

        return candidates.Count > 0 && candidates.Count <= longestList
            ? $"; expected one of {string.Join(", ", candidates.Select(candidate => $"\"{candidate}\""))}"
            : "";
    }
}
