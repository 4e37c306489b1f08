using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>A time in milliseconds unless it has a unit (section 2.5 of the documentation).</summary>
/// <param name="max">The longest time that the keyword takes.</param>
/// <param name="warnsTiny">HAProxy finds a small number without unit suspicious here.</param>
internal sealed class TimeArgument(string name, int min, int max = int.MaxValue, bool warnsTiny = true) : Argument<Setting<int>>
{
    /// <summary>HAProxy warns about a time below this when it has no unit: seconds were probably meant.</summary>
    private const int SmallestPlausibleMs = 100;

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

        var time = Time.ParseMs(text);
        if (time.IsOk && time.Value >= min && time.Value <= max)
        {
            WarnTiny(reader, word, text, time);
            TimeTailChecks.Report(reader.Context, word);
            value = Setting<int>.Of(time.Value, reader.Context.Line, word);
            return true;
        }

        var problem = time.Error switch
        {
            TimeError.Overflow => "the longest time is 2147483647 ms, about 24.8 days",
            TimeError.Underflow => "the shortest time is 1 ms",
            TimeError.None when time.Value > max => string.Create(CultureInfo.InvariantCulture, $"the longest time is {max} ms"),
            TimeError.None => string.Create(CultureInfo.InvariantCulture, $"the shortest time is {min} ms"),
            _ => "expected a number with an optional unit: us, ms, s, m, h or d",
        };
        reader.Bad(HaproxyChecks.BadTime, word, $"\"{reader.Context.KeywordText}\" expects a time, not \"{word.Shown}\"; {problem}");
        return false;
    }

    private void WarnTiny(ArgumentReader reader, ConfigWord word, string text, TimeParse time)
    {
        if (warnsTiny && time is { HasUnit: false, Value: > 0 and < SmallestPlausibleMs } && reader.Context.State.Version >= 303)
        {
            reader.Bad(
                HaproxyChecks.TinyTime,
                word,
                string.Create(CultureInfo.InvariantCulture, $"\"{reader.Context.KeywordText} {text}\" means {time.Value} milliseconds; write \"{text}s\" or \"{text}ms\""));
        }
    }
}
