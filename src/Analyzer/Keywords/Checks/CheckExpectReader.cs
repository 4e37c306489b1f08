using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords.Checks;

/// <summary><c>http-check expect</c> and <c>tcp-check expect</c>: settings, then what is expected.</summary>
internal static class CheckExpectReader
{
    private static readonly string[] HttpMatches = ["status", "rstatus", "hdr", "fhdr", "string", "rstring", "string-lf", "custom"];
    private static readonly string[] TcpMatches = ["string", "rstring", "string-lf", "binary", "rbinary", "binary-lf", "custom"];

    private static readonly Argument Format = RuleArg.Format("format", RuleStage.Check);
    private static readonly Argument Expression = RuleArg.ExpressionWord("expression", RuleStage.Check);
    private static readonly Argument Regex = RuleArg.Match("regex", HaproxyChecks.BadCheckRule);

    public static bool Read(ArgumentReader reader, bool isHttp)
    {
        if (reader.AtEnd)
        {
            return Fail(reader, HaproxyChecks.BadCheckRule, reader.Context.Line.Words[^1], $"\"{reader.Context.KeywordText}\" needs what is expected");
        }

        var hasMatch = false;
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (word.Value is not { } text)
            {
                reader.SkipAll();
                return true;
            }

            if (SettingOf(text) is { } argument)
            {
                if (reader.AtEnd)
                {
                    return reader.TryTake($"after \"{text}\"", out _);
                }

                if (!argument.Judge(reader))
                {
                    return false;
                }

                continue;
            }

            if (IsSetting(text) is { } isRight)
            {
                if (!reader.TryTake($"after \"{text}\"", out var value)
                    || !(value.Value is null || isRight(value.Value) || Fail(reader, HaproxyChecks.BadCheckRule, value, $"bad {text} \"{value.Shown}\" of \"{reader.Context.KeywordText}\"")))
                {
                    return false;
                }

                continue;
            }

            if (hasMatch || !ReadMatch(reader, isHttp, word, text))
            {
                return hasMatch ? Fail(reader, HaproxyChecks.BadCheckRule, word, $"unexpected word \"{word.Shown}\" of \"{reader.Context.KeywordText}\"; quote a text with blanks") : false;
            }

            hasMatch = true;
        }

        return true;
    }

    /// <summary>Settings that are formats and expressions.</summary>
    private static Argument? SettingOf(string text) => text switch
    {
        "on-success" or "on-error" => Format,
        "status-code" => Expression,
        _ => null,
    };

    /// <summary>How the value of a setting must look; null when the word is no setting.</summary>
    private static Func<string, bool>? IsSetting(string text) => text switch
    {
        "comment" => static _ => true,
        "min-recv" => static value => value[0] != '-' || value == "-1",
        "ok-status" => static value => value is "L7OK" or "L7OKC" or "L6OK" or "L4OK",
        "error-status" => static value => value is "L7OKC" or "L7RSP" or "L7STS" or "L6RSP" or "L4CON",
        "tout-status" => static value => value is "L7TOUT" or "L6TOUT" or "L4TOUT",
        _ => null,
    };

    private static bool ReadMatch(ArgumentReader reader, bool isHttp, ConfigWord word, string text)
    {
        // "!" may stand alone before the word, and more than once.
        var match = text.TrimStart('!');
        while (match.Length == 0 && !reader.AtEnd)
        {
            word = reader.Take();
            match = (word.Value ?? "").TrimStart('!');
        }

        var matches = isHttp ? HttpMatches : TcpMatches;
        if (Array.IndexOf(matches, match) < 0)
        {
            return Fail(reader, HaproxyChecks.BadCheckRule, word, $"unknown match \"{word.Shown}\" of \"{reader.Context.KeywordText}\"{Hint.For(match, matches, 9)}");
        }

        if (match is "hdr" or "fhdr")
        {
            return ReadHeader(reader, match, word);
        }

        if (match == "custom")
        {
            return true;
        }

        if (reader.AtEnd)
        {
            return reader.TryTake("<pattern>", out _);
        }

        if (match is "rstatus" or "rstring" or "rbinary")
        {
            // An empty one matches everything.
            return reader.Peek?.Value is null or "" ? reader.TryTake("<regex>", out _) : Regex.Judge(reader);
        }

        if (match is "string-lf" or "binary-lf")
        {
            return Format.Judge(reader);
        }

        if (!reader.TryTake("<pattern>", out var pattern) || pattern.Value is not { } value)
        {
            return !reader.AtEnd || pattern.Value is null;
        }

        var problem = match switch
        {
            "status" => CheckWords.StatusProblem(value),
            "binary" => CheckWords.BinaryProblem(value),
            _ => null,
        };
        return problem is null || Fail(reader, match == "binary" ? HaproxyChecks.BadCheckBinary : HaproxyChecks.BadCheckRule, pattern, $"bad {match} \"{pattern.Shown}\"; {problem}");
    }

    /// <summary><c>hdr name [-m METHOD] NAME [value [-m METHOD] VALUE]</c>.</summary>
    private static bool ReadHeader(ArgumentReader reader, string match, ConfigWord word)
    {
        if (reader.Peek?.Value is not (null or "name" or "name-lf") || reader.AtEnd)
        {
            return Fail(reader, HaproxyChecks.BadCheckRule, reader.Peek ?? word, $"\"{match}\" expects \"name\" and a name");
        }

        if (!ReadPattern(reader, reader.Take()))
        {
            return false;
        }

        if (reader.Peek?.Value is not ("value" or "value-lf"))
        {
            return true;
        }

        return ReadPattern(reader, reader.Take());
    }

    /// <param name="what"><c>name</c> or <c>value</c>; with <c>-lf</c> the pattern is a log format.</param>
    private static bool ReadPattern(ArgumentReader reader, ConfigWord what)
    {
        var isFormat = what.Value?.EndsWith("-lf", StringComparison.Ordinal) == true;
        var isRegex = false;
        if (reader.Peek?.Value == "-m")
        {
            reader.Take();
            if (!reader.TryTake("<method>", out var method))
            {
                return false;
            }

            if (method.Value is not (null or "str" or "beg" or "end" or "sub" or "reg"))
            {
                return Fail(reader, HaproxyChecks.BadCheckRule, method, $"unknown method \"{method.Shown}\" of \"-m\"; expected \"str\", \"beg\", \"end\", \"sub\" or \"reg\"");
            }

            isRegex = method.Value == "reg";
            if (isRegex && isFormat)
            {
                return Fail(reader, HaproxyChecks.BadCheckRule, method, $"\"{what.Shown}\" can't be a regular expression; write \"{what.Shown[..^3]}\" or another method than \"reg\"");
            }
        }

        return isFormat && !reader.AtEnd ? Format.Judge(reader)
            : isRegex && !reader.AtEnd ? Regex.Judge(reader)
            : reader.TryTake("<pattern>", out _);
    }

    private static bool Fail(ArgumentReader reader, DiagnosticDescriptor check, ConfigWord word, string message)
    {
        reader.Bad(check, word, message);
        reader.SkipAll();
        return false;
    }
}
