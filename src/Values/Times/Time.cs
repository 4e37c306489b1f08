namespace CfgCompiler.Values.Times;

/// <summary>
/// Times as HAProxy writes them: digits and an optional unit <c>us ms s m h d</c>, lower case only, no sign, no blank and no
/// decimals (section 2.5).
/// </summary>
public static class Time
{
    /// <summary>Largest time, in the result's unit.</summary>
    public const int Max = int.MaxValue;

    private const long MicrosecondsPerMillisecond = 1000;
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>Reads a time in milliseconds; a number without unit counts in <paramref name="defaultUnit"/>.</summary>
    public static TimeParse ParseMs(ReadOnlySpan<char> text, TimeUnit defaultUnit = TimeUnit.Milliseconds) =>
        Parse(text, defaultUnit, TimeUnit.Milliseconds);

    /// <summary>Reads a time in whole <paramref name="resultUnit"/>s; parts of one are rounded up, as HAProxy does.</summary>
    /// <param name="text">The whole word.</param>
    /// <param name="defaultUnit">Unit of a number without suffix.</param>
    /// <param name="resultUnit">Unit of <see cref="TimeParse.Value"/>.</param>
    public static TimeParse Parse(ReadOnlySpan<char> text, TimeUnit defaultUnit, TimeUnit resultUnit)
    {
        if (text.IsEmpty)
        {
            return new TimeParse(0, TimeError.Empty, 0, false, 0);
        }

        var at = 0;
        Int128 number = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            number = number > long.MaxValue ? number : (number * 10) + (text[at] - '0');
            at++;
        }

        if (at == 0)
        {
            return new TimeParse(0, TimeError.BadCharacter, 0, false, 0);
        }

        var unit = defaultUnit;
        var unitLength = 0;
        if (at < text.Length && !TryReadUnit(text[at..], out unit, out unitLength))
        {
            return new TimeParse(0, TimeError.BadCharacter, at, false, at);
        }

        var microseconds = number * MicrosecondsOf(unit);
        var perResult = MicrosecondsOf(resultUnit);
        var value = (microseconds + perResult - 1) / perResult;
        return value > Max
            ? new TimeParse(0, TimeError.Overflow, 0, unitLength > 0, at + unitLength)
            : new TimeParse((int)value, TimeError.None, 0, unitLength > 0, at + unitLength);
    }

    private static bool TryReadUnit(ReadOnlySpan<char> text, out TimeUnit unit, out int length)
    {
        var second = text.Length > 1 ? text[1] : '\0';
        (unit, length) = (text[0], second) switch
        {
            ('u', 's') => (TimeUnit.Microseconds, 2),
            ('m', 's') => (TimeUnit.Milliseconds, 2),
            ('s', _) => (TimeUnit.Seconds, 1),
            ('m', _) => (TimeUnit.Minutes, 1),
            ('h', _) => (TimeUnit.Hours, 1),
            ('d', _) => (TimeUnit.Days, 1),
            _ => (TimeUnit.Milliseconds, 0),
        };
        return length > 0;
    }

    private static long MicrosecondsOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Microseconds => 1,
        TimeUnit.Milliseconds => MicrosecondsPerMillisecond,
        TimeUnit.Seconds => MicrosecondsPerSecond,
        TimeUnit.Minutes => 60 * MicrosecondsPerSecond,
        TimeUnit.Hours => 3600 * MicrosecondsPerSecond,
        _ => 86_400 * MicrosecondsPerSecond,
    };
}
