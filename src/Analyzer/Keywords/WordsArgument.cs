using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>All words to the end of the line, at least <paramref name="min"/>, each one of <paramref name="choices"/> unless that is empty.</summary>
/// <param name="withValue">Choices that are followed by a word of their own.</param>
internal sealed class WordsArgument(string name, int min, string[] choices, params string[] withValue) : Argument<IReadOnlyList<ConfigWord>>
{
    public override string Usage { get; } = min == 0 ? $"[<{name}> ...]" : $"<{name}> ...";

    public override bool TryRead(ArgumentReader reader, out IReadOnlyList<ConfigWord> value)
    {
        var words = new List<ConfigWord>();
        value = words;
        while (!reader.AtEnd || words.Count < min)
        {
            if (!reader.TryTake($"<{name}>", out var word))
            {
                return false;
            }

            words.Add(word);
            if (word.Value is { } text && choices.Length > 0 && Array.IndexOf(choices, text) < 0)
            {
                reader.Bad(HaproxyChecks.BadChoice, word, $"unknown {name} \"{word.Shown}\" of \"{reader.Context.KeywordText}\"{Hint.For(text, choices)}");
                return false;
            }

            if (word.Value is { } option && Array.IndexOf(withValue, option) >= 0 && !reader.TryTake($"after \"{option}\"", out _))
            {
                return false;
            }
        }

        return true;
    }
}
