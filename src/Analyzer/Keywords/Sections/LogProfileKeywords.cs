using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The log-profile section (section 8.3.5).</summary>
internal static class LogProfileKeywords
{
    private const Section Here = Section.LogProfile;

    /// <summary>The steps of a transaction, and those that only the action <c>do-log</c> has.</summary>
    private static readonly string[] Steps =
    [
        "accept", "request", "connect", "response", "close", "error", "any", "quic-init", "tcp-req-conn", "tcp-req-sess", "tcp-req-cont",
        "tcp-res-cont", "http-req", "http-res", "http-after-res",
    ];

    private static readonly string[] Settings = ["drop", "format", "sd"];

    private static readonly Argument Format = RuleArg.Format("format", RuleStage.Log);

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("log-tag", Here, Arg.Text("tag"), "Program name in syslog headers.", since: 301).WithExtra(),
        SectionKeyword.Of("on", Here, "<step> { drop | [format <format>] [sd <format>] }", ReadStep, "The log line of a step.", since: 301),
    ];

    private static void ReadStep(ArgumentReader reader)
    {
        if (!new ChoiceArgument("log step", HaproxyChecks.BadLogProfile, Steps).TryRead(reader, out var step))
        {
            return;
        }

        reader.Context.KeywordText = $"on {step.Shown}";
        if (!reader.TryTake("\"drop\", \"format\" or \"sd\"", out var word))
        {
            return;
        }

        var isDropped = false;
        while (true)
        {
            if (reader.Context.Structural(word) is not { } setting)
            {
                reader.SkipAll();
                return;
            }

            if (Array.IndexOf(Settings, setting) < 0 || (isDropped && setting == "drop"))
            {
                var what = isDropped && setting == "drop" ? "a second \"drop\"" : $"unknown setting \"{word.Shown}\"";
                reader.Bad(HaproxyChecks.BadLogProfile, word, $"{what} of a log step{Hint.For(setting, Settings)}");
                return;
            }

            isDropped = setting == "drop";
            if (!isDropped && !Format.Judge(reader))
            {
                reader.SkipAll();
                return;
            }

            if (reader.AtEnd)
            {
                return;
            }

            word = reader.Take();
        }
    }
}
