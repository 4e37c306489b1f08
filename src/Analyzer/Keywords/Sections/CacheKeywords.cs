using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The cache section (section 6.2.1).</summary>
internal static class CacheKeywords
{
    private const Section Here = Section.Cache;
    private const int LargestMegabytes = 4095;

    private static readonly string[] OnOff = ["on", "off"];
    private static readonly string[] Hints = ["on", "off", "only"];

    public static KeywordSpec[] All =>
    [
        Number("total-max-size", "megabytes", 0, LargestMegabytes, "Size of the cache.", since: 108),
        Number("max-object-size", "bytes", 0, int.MaxValue, "Largest response that is stored.", since: 109),
        Number("max-secondary-entries", "number", 1, int.MaxValue, "Variants that are kept of one response.", since: 204),
        SectionKeyword.Of("max-age", Here, "<seconds>", ReadAge, "Longest time that a response is used.", since: 108),
        SectionKeyword.Of(
            "process-vary", Here, "{ on | off }", reader => ReadChoice(reader, OnOff), "Keeps variants by the Vary header.", since: 204),
        SectionKeyword.Of(
            "early-hints", Here, "{ on | off | only } [ratio <percent>]", ReadHints, "Answers 103 with the links of earlier responses.", since: 305),
    ];

    private static KeywordSpec Number(string name, string argument, int min, int max, string summary, int since) =>
        SectionKeyword.Of(name, Here, $"<{argument}>", reader => ReadNumber(reader, argument, min, max), summary, since);

    private static void ReadNumber(ArgumentReader reader, string argument, int min, int max)
    {
        if (!reader.TryTake($"<{argument}>", out var word) || word.Value is not { } text)
        {
            return;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < min || number > max)
        {
            var range = max == int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"{min} or more") : string.Create(CultureInfo.InvariantCulture, $"{min} to {max}");
            reader.Bad(HaproxyChecks.BadCache, word, $"\"{reader.Context.KeywordText}\" expects {range}, not \"{word.Shown}\"");
        }
    }

    /// <summary>A missing age is a warning only.</summary>
    private static void ReadAge(ArgumentReader reader)
    {
        if (reader.AtEnd)
        {
            Dubious(reader, reader.Context.Line.Words[^1], "\"max-age\" needs an argument <seconds>; the line changes nothing");
            return;
        }

        Arg.LaxNumber("seconds").TryRead(reader, out _);
    }

    /// <summary>False when the word is missing or none of the choices, which HAProxy warns about.</summary>
    private static bool ReadChoice(ArgumentReader reader, string[] choices)
    {
        var name = reader.Context.KeywordText;
        if (reader.AtEnd)
        {
            Dubious(reader, reader.Context.Line.Words[^1], $"\"{name}\" needs an argument; the line changes nothing");
            return false;
        }

        var word = reader.Take();
        if (word.Value is { } text && Array.IndexOf(choices, text) < 0)
        {
            Dubious(reader, word, $"\"{name}\" can't be \"{word.Shown}\" and stays as it is{Hint.For(text, choices)}");
            return false;
        }

        return true;
    }

    private static void ReadHints(ArgumentReader reader)
    {
        if (!ReadChoice(reader, Hints) || reader.AtEnd)
        {
            return;
        }

        var word = reader.Take();
        if (word.Value is not "ratio")
        {
            reader.Bad(HaproxyChecks.BadCache, word, $"unexpected argument \"{word.Shown}\" of \"early-hints\"; expected \"ratio\"");
            return;
        }

        reader.Context.KeywordText = "early-hints ratio";
        ReadNumber(reader, "percent", 1, 99);
    }

    private static void Dubious(ArgumentReader reader, ConfigWord word, string message) =>
        reader.Bad(HaproxyChecks.DubiousCache, word, message);
}
