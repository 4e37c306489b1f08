using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>
/// A time as the sections read it: what is shorter than a millisecond is zero and no fault, unlike in proxies.
/// </summary>
/// <param name="warnsTiny">HAProxy 3.3 and later ask for a unit after a small number.</param>
/// <param name="allowsOverflow">A time that is too long is cut without a word.</param>
internal sealed class SectionTimeArgument(string name, bool warnsTiny = false, bool allowsOverflow = false) : Argument<ConfigWord>
{
    private const int TinyMs = 100;
    private const int FirstWarning = 303;

    public override string Usage { get; } = $"<{name}>";

    public override bool TryRead(ArgumentReader reader, out ConfigWord value)
    {
        if (!reader.TryTake(Usage, out value))
        {
            return false;
        }

        if (value.Value is not { } text)
        {
            return true;
        }

        var time = Time.ParseMs(text);
        if (time.IsOk || time.Error == TimeError.Underflow || (time.Error == TimeError.Overflow && allowsOverflow))
        {
            if (warnsTiny && time is { IsOk: true, HasUnit: false, Value: > 0 and < TinyMs } && reader.Context.State.Version >= FirstWarning)
            {
                reader.Bad(
                    HaproxyChecks.TinyTime,
                    value,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\"{reader.Context.KeywordText} {text}\" means {time.Value} milliseconds; write \"{text}s\" or \"{text}ms\""));
            }

            return true;
        }

        var problem = time.Error == TimeError.Overflow
            ? "the longest time is 2147483647 ms, about 24.8 days"
            : "expected a number with an optional unit: us, ms, s, m, h or d";
        reader.Bad(HaproxyChecks.BadTime, value, $"\"{reader.Context.KeywordText}\" expects a time, not \"{value.Shown}\"; {problem}");
        return false;
    }
}
