using System.Buffers;
using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Cuts the words of lines into names, for rules that ask whether something is mentioned at all.</summary>
internal static class NameMentions
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("(),/ @=\"'%[]{}!|");

    /// <summary>Moves on to the next name of a word; false when there is none.</summary>
    /// <param name="start">Where to look from; then where the name begins.</param>
    /// <param name="length">The length of the name before, 0 at first; then that of this one.</param>
    public static bool Next(string text, ref int start, ref int length)
    {
        for (start += length; start < text.Length; start++)
        {
            length = text.AsSpan(start).IndexOfAny(Separators);
            length = length < 0 ? text.Length - start : length;
            if (length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes all names that the line's words mention, from word <paramref name="from"/> on, out of <paramref name="names"/>.</summary>
    public static void RemoveFrom<T>(Dictionary<string, T> names, BoundLine line, int from)
    {
        var words = line.Line.Words;
        for (var i = from; i < words.Length && names.Count > 0; i++)
        {
            var text = words[i].Value ?? "";
            var (start, length) = (0, 0);
            while (Next(text, ref start, ref length))
            {
                names.Remove(length == text.Length ? text : text.Substring(start, length));
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
