using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Cuts the words of lines into names, for rules that ask whether something is mentioned at all.</summary>
internal static class NameMentions
{
    private const string Separators = "(),/ @=\"'%[]{}!|";

    /// <summary>Calls <paramref name="found"/> for each name of the line's words: the word, the start in its value and the length.</summary>
    public static void Each(BoundLine line, int from, Action<ConfigWord, int, int> found)
    {
        var words = line.Line.Words;
        for (var i = from; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Value is not { Length: > 0 } text)
            {
                continue;
            }

            for (var start = 0; start < text.Length;)
            {
                var length = text.AsSpan(start).IndexOfAny(Separators);
                length = length < 0 ? text.Length - start : length;
                if (length > 0)
                {
                    found(word, start, length);
                }

                start += length + 1;
            }
        }
    }

    /// <summary>All lines of all sections.</summary>
    public static IEnumerable<BoundLine> Lines(Configuration configuration) =>
        configuration.Global.Lines
            .Concat(configuration.Defaults.SelectMany(static proxy => proxy.Lines))
            .Concat(configuration.Proxies.SelectMany(static proxy => proxy.Lines))
            .Concat(configuration.Sections.SelectMany(static section => section.Lines));

    /// <summary>Code that no linter sees takes part: Lua, or an agent behind a SPOE filter.</summary>
    public static bool HasForeignCode(Configuration configuration) =>
        configuration.Global.Lines.Exists(static line => line.Name.StartsWith("lua-", StringComparison.Ordinal))
        || configuration.Proxies.Exists(static proxy => proxy.Lines.Exists(IsAgent))
        || configuration.Defaults.Exists(static proxy => proxy.Lines.Exists(IsAgent));

    private static bool IsAgent(BoundLine line) => line.Name.StartsWith("filter", StringComparison.Ordinal);
}
