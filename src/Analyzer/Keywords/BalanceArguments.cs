using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>What follows the name of a balance algorithm (section 4.2). Algorithms that are not here ignore what follows.</summary>
internal static class BalanceArguments
{
    private static readonly string[] UriParts = ["len", "depth", "path-only", "whole"];

    /// <param name="word">The algorithm, with its argument in parentheses.</param>
    public static bool Check(ArgumentReader reader, ConfigWord word, string name)
    {
        var parenthesis = Inside(word.Value ?? "");
        return name switch
        {
            "uri" => CheckUri(reader),
            "url_param" => reader.TryTake("<parameter>", out _),
            "hdr" => CheckHeader(reader, word, parenthesis),
            "hash" => RuleArg.Expression(stages: RuleStage.ServerChoice).Judge(reader),
            "log-hash" => reader.TryTake("<converters>", out _),
            "random" => parenthesis is null || CheckDraws(reader, word, parenthesis),
            _ => true,
        };
    }

    private static string? Inside(string text) =>
        text.IndexOf('(') is > 0 and var open ? text[(open + 1)..].TrimEnd(')') : null;

    private static bool CheckUri(ArgumentReader reader)
    {
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (word.Value is not { } part)
            {
                return true;
            }

            if (Array.IndexOf(UriParts, part) < 0)
            {
                reader.Bad(HaproxyChecks.UnknownBalance, word, $"unknown argument \"{word.Shown}\" of \"balance uri\"{Hint.For(part, UriParts)}");
                return false;
            }

            if (part is "len" or "depth" && !CheckCount(reader, part))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CheckCount(ArgumentReader reader, string part)
    {
        if (!reader.TryTake($"after \"{part}\"", out var word))
        {
            return false;
        }

        if (word.Value is not { } text || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0))
        {
            return true;
        }

        reader.Bad(HaproxyChecks.UnknownBalance, word, $"\"{part}\" of \"balance uri\" expects a number above 0, not \"{word.Shown}\"");
        return false;
    }

    private static bool CheckHeader(ArgumentReader reader, ConfigWord word, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            reader.Bad(HaproxyChecks.UnknownBalance, word, $"\"{word.Shown}\" names no header; expected \"hdr(<name>)\"");
            return false;
        }

        if (reader.Peek is { Value: { } modifier } && modifier != "use_domain_only")
        {
            var extra = reader.Take();
            reader.Bad(HaproxyChecks.UnknownBalance, extra, $"unknown argument \"{extra.Shown}\" of \"balance hdr\"; expected \"use_domain_only\"");
            return false;
        }

        return true;
    }

    private static bool CheckDraws(ArgumentReader reader, ConfigWord word, string draws)
    {
        if (int.TryParse(draws, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return true;
        }

        reader.Bad(HaproxyChecks.UnknownBalance, word, $"\"{word.Shown}\" has no number of draws; expected \"random(<draws>)\" with a number above 0");
        return false;
    }
}
