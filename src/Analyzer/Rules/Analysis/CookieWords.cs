using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The cookie lines of defaults sections and proxies that insert a cookie, with the words after its name.</summary>
internal static class CookieWords
{
    public static IEnumerable<(BoundLine Line, HashSet<string> Words)> Inserted(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("cookie"))
        {
            if (Inserts(line) is { } words)
            {
                yield return (line, words);
            }
        }
    }

    /// <summary>The words of a line that inserts a cookie; null for others, and when a word is not known.</summary>
    public static HashSet<string>? Inserts(BoundLine line)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 1; at < line.Arguments.Length; at++)
        {
            if (line.Arguments[at].Value is not { } word)
            {
                return null;
            }

            words.Add(word);
        }

        return words.Contains("insert") && !words.Contains("rewrite") && !words.Contains("prefix") && !line.Line.IsOpen ? words : null;
    }
}
