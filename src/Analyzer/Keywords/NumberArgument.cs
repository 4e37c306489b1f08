using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>A whole number.</summary>
/// <param name="isLax">HAProxy reads the leading digits and drops the rest without a word.</param>
/// <param name="check">What a number that can't be read, or is out of range, is reported as.</param>
internal sealed class NumberArgument(string name, int min, int max, bool isLax, DiagnosticDescriptor? check = null) : Argument<Setting<int>>
{
    public override string Usage { get; } = $"<{name}>";

    public override bool TryRead(ArgumentReader reader, out Setting<int> value)
    {
        value = Setting<int>.Unknown(reader.Context.Line, reader.Context.Line.Keyword);
        if (!reader.TryTake(Usage, out var word))
        {
            return false;
        }

        if (word.Value is not { } text)
        {
            value = Setting<int>.Unknown(reader.Context.Line, word);
            return true;
        }

        var prefix = Number.ReadPrefix(text);
        var number = (int)Math.Clamp(prefix.Value, int.MinValue, int.MaxValue);
        if (prefix.Length < text.Length || text.Length == 0)
        {
            if (!isLax)
            {
                reader.Bad(check ?? HaproxyChecks.BadNumber, word, $"\"{reader.Context.KeywordText}\" expects a number, not \"{word.Shown}\"");
                return false;
            }

            LaxNumberChecks.Report(reader.Context, word, text.AsSpan(0, prefix.Length), number);
        }

        value = Setting<int>.Of(number, reader.Context.Line, word);
        return InRange(reader, word, number);
    }

    private bool InRange(ArgumentReader reader, ConfigWord word, int number)
    {
        if (number >= min && number <= max)
        {
            return true;
        }

        var range = max == int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"{min} or more")
            : string.Create(CultureInfo.InvariantCulture, $"{min} to {max}");
        reader.Bad(check ?? HaproxyChecks.BadNumber, word, $"\"{reader.Context.KeywordText}\" expects {range}, not \"{word.Shown}\"");
        return false;
    }
}
