using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The traces section (section 12.1): the lines that the runtime API's command <c>trace</c> has.</summary>
internal static class TracesKeywords
{
    private static readonly string[] Sources =
        ["acme", "all", "applet", "check", "fcgi", "h1", "h2", "h3", "haterm", "peers", "pt", "qmux", "quic", "session", "spop", "ssl", "stream"];

    private static readonly string[] Words = ["event", "level", "lock", "follow", "pause", "sink", "start", "stop", "verbosity"];
    private static readonly string[] OfAll = ["sink", "level", "follow"];
    private static readonly string[] Levels = ["error", "user", "proto", "state", "data", "developer"];

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("trace", Section.Traces, "<source> { <setting> <value> }...", Read, "Traces a part of the process.", since: 301),
    ];

    private static void Read(ArgumentReader reader)
    {
        if (reader.AtEnd)
        {
            Unfinished(reader, "\"trace\" needs a source");
            return;
        }

        var source = reader.Take();
        if (reader.Context.Structural(source) is not { } name || name == "0")
        {
            reader.SkipAll();
            return;
        }

        if (Array.IndexOf(Sources, name) < 0)
        {
            reader.Bad(HaproxyChecks.BadTrace, source, $"unknown trace source \"{source.Shown}\"{Hint.For(name, Sources)}");
            reader.SkipAll();
            return;
        }

        if (reader.AtEnd)
        {
            Unfinished(reader, $"\"trace {name}\" needs a setting: {string.Join(", ", Words)}");
        }

        while (!reader.AtEnd && ReadSetting(reader, name))
        {
        }

        reader.SkipAll();
    }

    private static bool ReadSetting(ArgumentReader reader, string source)
    {
        var word = reader.Take();
        if (reader.Context.Structural(word) is not { } setting)
        {
            return false;
        }

        if (Array.IndexOf(Words, setting) < 0)
        {
            reader.Bad(HaproxyChecks.BadTrace, word, $"unknown trace setting \"{word.Shown}\"{Hint.For(setting, Words)}");
            return false;
        }

        if (source == "all" && Array.IndexOf(OfAll, setting) < 0)
        {
            reader.Bad(HaproxyChecks.BadTrace, word, $"\"{word.Shown}\" can't be set for all sources at once; expected one of \"sink\", \"level\", \"follow\"");
            return false;
        }

        if (reader.AtEnd)
        {
            Unfinished(reader, $"\"{setting}\" needs a value");
            return false;
        }

        var value = reader.Take();
        return value.Value is not { } text || CheckValue(reader, setting, value, text);
    }

    /// <summary>Events, criteria and verbosities are other ones for each source and are not judged.</summary>
    private static bool CheckValue(ArgumentReader reader, string setting, ConfigWord word, string text)
    {
        var (choices, what) = setting switch
        {
            "level" => (Levels, "trace level"),
            "follow" => (Sources, "trace source"),
            _ => ([], ""),
        };
        var name = setting == "follow" && text.IndexOf(',') is > 0 and var comma ? text[..comma] : text;
        if (choices.Length == 0 || Array.IndexOf(choices, name) >= 0)
        {
            return true;
        }

        reader.Bad(HaproxyChecks.BadTrace, word, $"unknown {what} \"{word.Shown}\"{Hint.For(name, choices)}");
        return false;
    }

    private static void Unfinished(ArgumentReader reader, string message) =>
        reader.Context.Report.Add(new Diagnostic(HaproxyChecks.UnfinishedTrace, reader.Context.Line.Words[^1].Location, message));
}
