using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>
/// A number of bytes with an optional k, m or g (section 2.7). Before <paramref name="since"/> HAProxy read a plain number
/// there, of which only the leading digits counted.
/// </summary>
internal sealed class SizeArgument(string name, long min, long max, int since) : Argument<Setting<long>>
{
    public override string Usage { get; } = $"<{name}>";

    public override bool TryRead(ArgumentReader reader, out Setting<long> value)
    {
        value = Setting<long>.Unknown(reader.Context.Line, reader.Context.Line.Keyword);
        if (!reader.TryTake(Usage, out var word))
        {
            return false;
        }

        if (word.Value is not { } text)
        {
            value = Setting<long>.Unknown(reader.Context.Line, word);
            return true;
        }

        var prefix = Number.ReadPrefix(text);
        var rest = text.AsSpan(prefix.Length);
        var size = prefix.Value;
        if (reader.Context.State.Version < since)
        {
            if (rest.Length > 0)
            {
                LaxNumberChecks.Report(reader.Context, word, text.AsSpan(0, prefix.Length), (int)Math.Clamp(size, int.MinValue, int.MaxValue));
            }
        }
        else if (prefix.Length == 0 || !TryUnit(rest, out var unit))
        {
            reader.Bad(
                HaproxyChecks.BadSize,
                word,
                $"\"{reader.Context.KeywordText}\" expects a size, not \"{word.Shown}\"; expected a number with an optional unit: k, m or g");
            return false;
        }
        else
        {
            size *= unit;
        }

        value = Setting<long>.Of(size, reader.Context.Line, word);
        return InRange(reader, word, size);
    }

    private static bool TryUnit(ReadOnlySpan<char> text, out long unit)
    {
        unit = text switch
        {
            "" => 1,
            "k" or "K" => 1L << 10,
            "m" or "M" => 1L << 20,
            "g" or "G" => 1L << 30,
            _ => 0,
        };
        return unit > 0;
    }

    private bool InRange(ArgumentReader reader, ConfigWord word, long size)
    {
        if (size >= min && size <= max)
        {
            return true;
        }

        var bound = size < min ? $"{min.ToString(CultureInfo.InvariantCulture)} bytes or more" : $"at most {max.ToString(CultureInfo.InvariantCulture)} bytes";
        reader.Bad(HaproxyChecks.BadNumber, word, $"\"{reader.Context.KeywordText}\" expects {bound}, not \"{word.Shown}\"");
        return false;
    }
}
