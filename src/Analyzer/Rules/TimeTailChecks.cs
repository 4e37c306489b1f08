using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0027: <c>30sec</c>. HAProxy takes the <c>s</c> for the unit, drops the rest and warns; resolvers and mailers drop it without a word.</summary>
internal static class TimeTailChecks
{
    public static void Report(LineContext context, ConfigWord word)
    {
        if (word.Value is { } text)
        {
            Report(context, text, word.Location);
        }
    }

    public static void Report(LineContext context, string text, Location where)
    {
        if (Time.ParseMs(text) is { IsOk: true } time && time.Length < text.Length)
        {
            context.Report.Add(
                HaproxyChecks.TimeTail,
                where,
                $"\"{ConfigWord.Decode(text)}\" is read as \"{text[..time.Length]}\"; a unit is one of us, ms, s, m, h and d");
        }
    }
}
