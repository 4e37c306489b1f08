using System.Globalization;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>
/// A quick look at regular expressions of the PCRE2 kind: brackets, parentheses and repetitions that do not fit. Lint must work
/// without PCRE2; what this does not see is seen when the proxy is built or started.
/// </summary>
internal static class RegexSyntax
{
    private const int RepeatsMax = 65535;

    /// <summary>What is certainly wrong; null when nothing is.</summary>
    /// <param name="hasGroups">Groups without name count, so that <c>\1</c> can refer to one; where HAProxy only matches, they do not.</param>
    public static string? Problem(string text, bool hasGroups = true)
    {
        var canRefer = hasGroups ? text.Contains('(') : text.Contains("(?<", StringComparison.Ordinal) || text.Contains("(?P<", StringComparison.Ordinal) || text.Contains("(?'", StringComparison.Ordinal);
        var depth = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                isQuoted = !(c == '\\' && i + 1 < text.Length && text[i + 1] == 'E');
                i += isQuoted ? 0 : 1;
                continue;
            }

            switch (c)
            {
                case '\\' when i + 1 >= text.Length:
                    return "a backslash at its end";
                case '\\' when text[i + 1] is >= '1' and <= '9' && !canRefer && !(i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])):
                    return $"\"\\{text[i + 1]}\", which refers to no group";
                case '\\':
                    isQuoted = text[++i] == 'Q';
                    break;
                case '{' when RepeatProblem(text.AsSpan(i + 1)) is { } problem:
                    return problem;
                case '[':
                    if (EndOfClass(text, i) is not { } end)
                    {
                        return "a \"[\" that is not closed";
                    }

                    i = end;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth < 0:
                    return "a \")\" without \"(\"";
                case '*' or '+' or '?' when IsAtStart(text, i):
                    return $"\"{c}\" with nothing before it to repeat";
                default:
                    break;
            }
        }

        return depth > 0 ? "a \"(\" that is not closed" : null;
    }

    /// <summary><c>{2,1}</c>; other braces are plain text.</summary>
    private static string? RepeatProblem(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('}');
        var comma = end < 0 ? -1 : text[..end].IndexOf(',');
        var low = end < 0 ? default : text[..(comma < 0 ? end : comma)];
        var high = comma < 0 ? low : text[(comma + 1)..end];
        if (end < 0 || !IsDigits(low) || !(high.IsEmpty || IsDigits(high)))
        {
            return null;
        }

        var least = Repeats(low);
        var most = high.IsEmpty ? least : Repeats(high);
        return least > RepeatsMax || most > RepeatsMax ? "a number in \"{}\" that is too big"
            : most < least ? "numbers in \"{}\" that are out of order" : null;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static int Repeats(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static bool IsAtStart(string text, int at) =>
        at == 0 || (text[at - 1] is '(' or '|' && !(at > 1 && text[at - 2] == '\\') && !(text[at] == '?' && text[at - 1] == '(') && text[at] != '*');

    private static int? EndOfClass(string text, int start)
    {
        var i = start + 1;
        i += i < text.Length && text[i] == '^' ? 1 : 0;

        // The first "]" is a character of the class.
        i += i < text.Length && text[i] == ']' ? 1 : 0;
        for (; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '[' && i + 1 < text.Length && text[i + 1] is ':' or '.' or '='
                && text.IndexOf($"{text[i + 1]}]", i + 2, StringComparison.Ordinal) is >= 0 and var close)
            {
                i = close + 1;
            }
            else if (text[i] == ']')
            {
                return i;
            }
        }

        return null;
    }
}
