using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>One word that must look a certain way; a word that nobody knows yet is taken.</summary>
/// <param name="expected">Ends the message: <c>a time in seconds</c>.</param>
internal sealed class WordArgument(string name, string expected, Func<string, bool> isRight) : Argument<Setting<string>>
{
    public override string Usage { get; } = $"<{name}>";

    public override bool TryRead(ArgumentReader reader, out Setting<string> value)
    {
        value = Setting<string>.Unknown(reader.Context.Line, reader.Context.Line.Keyword);
        if (!reader.TryTake(Usage, out var word))
        {
            return false;
        }

        if (word.Value is not { } text)
        {
            value = Setting<string>.Unknown(reader.Context.Line, word);
            return true;
        }

        if (!isRight(text))
        {
            reader.Bad(HaproxyChecks.BadChoice, word, $"\"{reader.Context.KeywordText}\" expects {expected}, not \"{word.Shown}\"");
            return false;
        }

        value = Setting<string>.Of(word.Text ?? "", reader.Context.Line, word);
        return true;
    }
}
