namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>Regular expressions that say no more than a plain comparison.</summary>
internal static class RegexText
{
    /// <summary>The texts that are compared, and whether from the start and to the end; null when it is more than that.</summary>
    public static (string[] Texts, bool FromStart, bool ToEnd)? Plain(RegexNode root)
    {
        var parts = root is RegexNode.Sequence { Parts: var all } ? all : [root];
        var fromStart = parts is [RegexNode.Start, ..];
        var toEnd = parts is [.., RegexNode.End];
        parts = parts[(fromStart ? 1 : 0)..];
        parts = toEnd && !parts.IsEmpty ? parts[..^1] : parts;
        if (parts is [RegexNode.Choice { Parts: var choices }] && choices.Select(TextOf).ToArray() is var texts && Array.TrueForAll(texts, static text => text is { Length: > 0 }))
        {
            return ([.. texts.OfType<string>()], fromStart, toEnd);
        }

        return TextOf(new RegexNode.Sequence(parts)) is { Length: > 0 } one ? ([one], fromStart, toEnd) : null;
    }

    private static string? TextOf(RegexNode node) => node switch
    {
        RegexNode.Bytes { Set.Single: { } ch } => ch.ToString(),
        RegexNode.Sequence { Parts: var parts } => parts.Select(TextOf).ToArray() is var texts && !Array.Exists(texts, static text => text is null) ? string.Concat(texts) : null,
        _ => null,
    };
}
