namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>
/// A quick look at regular expressions of the PCRE2 kind: brackets, parentheses and repetitions that do not fit. Lint must work
/// without PCRE2; what this does not see is seen when the proxy is built or started.
/// </summary>
internal static class RegexSyntax
{
    /// <summary>What is certainly wrong; null when nothing is.</summary>
    public static string? Problem(string text)
    {
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
                case '\\':
                    isQuoted = text[++i] == 'Q';
                    break;
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
