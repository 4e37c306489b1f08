using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>One word with a form of its own.</summary>
/// <param name="problem">What is wrong with the bytes of the word for a version, as the end of a message; null when nothing is.</param>
internal sealed class JudgedArgument(
    string name, DiagnosticDescriptor check, Func<string, int, string?> problem, string? usage = null) : Argument<Setting<string>>
{
    public override string Usage { get; } = usage ?? $"<{name}>";

    public override bool TryRead(ArgumentReader reader, out Setting<string> value)
    {
        if (!reader.TryTake($"<{name}>", out var word) || word.Value is not { } bytes)
        {
            value = Setting<string>.Unknown(reader.Context.Line, word);
            return word.Value is null;
        }

        value = Setting<string>.Of(word.Shown, reader.Context.Line, word);
        if (problem(bytes, reader.Context.State.Version) is not { } what)
        {
            return true;
        }

        var end = what.Length == 0 ? "" : $"; {what}";
        reader.Bad(check, word, $"bad {name} \"{word.Shown}\" of \"{reader.Context.KeywordText}\"{end}");
        return false;
    }
}
