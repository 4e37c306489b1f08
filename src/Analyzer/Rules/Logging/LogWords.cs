using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>A log line with a target of its own, by its words.</summary>
/// <param name="Level">The highest level that is sent; null: all.</param>
internal sealed record LogWords(ConfigWord Address, bool HasLength, ConfigWord? Level)
{
    /// <summary>Null for <c>log global</c> and for what is not known.</summary>
    public static LogWords? Of(BoundLine line)
    {
        var words = line.Arguments;
        if (line.Name != "log" || line.IsNegated || words.Length < 2 || words[0].Value is null or "global")
        {
            return null;
        }

        var at = 1;
        var hasLength = false;
        while (at + 1 < words.Length && words[at].Value is "len" or "format" or "sample" or "profile")
        {
            hasLength |= words[at].Value == "len";
            at += 2;
        }

        return new LogWords(words[0], hasLength, at + 1 < words.Length ? words[at + 1] : null);
    }
}
