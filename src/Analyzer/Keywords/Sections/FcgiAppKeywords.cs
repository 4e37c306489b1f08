using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The fcgi-app section (section 10.1.1).</summary>
internal static class FcgiAppKeywords
{
    private const Section Here = Section.FcgiApp;
    private const int Since = 201;

    public static KeywordSpec[] All =>
    [
        new("acl", Here, Support.NotYet, "A condition of the application's own.") { Binding = new AclBinding(), Since = Since },
        SectionKeyword.Of("docroot", Here, Arg.Text("path"), "Directory of the scripts on the application's host.", Since),
        SectionKeyword.Of("index", Here, Arg.Text("script"), "Script for paths that end in a slash.", Since),
        LogKeywords.In("log-stderr", Here, "Where the application's error output goes.", Since) with { CanNegate = false },
        SectionKeyword.Of("pass-header", Here, "<name> [{ if | unless } <condition>]", ReadHeader, "A request header that is passed on.", Since),
        SectionKeyword.Of("path-info", Here, RuleArg.Regex("regex"), "Splits a path in script and path info.", Since),
        SectionKeyword.Of("set-param", Here, "<name> <format> [{ if | unless } <condition>]", ReadParameter, "A parameter for the application.", Since),
        Switch("option get-values", "Asks the application for its limits."),
        Switch("option keep-conn", "Keeps connections open after an answer."),
        Switch("option mpxs-conns", "Sends several requests over one connection."),
        SectionKeyword.Of("option max-reqs", Here, "<count>", ReadMaximum, "Requests at the same time over one connection.", Since),
    ];

    private static KeywordSpec Switch(string name, string summary) => SectionKeyword.Of(name, Here, Arg.None, summary, Since).Negatable();

    private static void ReadHeader(ArgumentReader reader)
    {
        if (reader.TryTake("<name>", out _))
        {
            ReadCondition(reader);
        }
    }

    private static void ReadParameter(ArgumentReader reader)
    {
        if (reader.TryTake("<name>", out _) && reader.TryTake("<format>", out _))
        {
            ReadCondition(reader);
        }
    }

    private static void ReadCondition(ArgumentReader reader)
    {
        if (reader.AtEnd)
        {
            return;
        }

        if (reader.Peek is { Value: { } text } word && text is not ("if" or "unless"))
        {
            reader.Bad(HaproxyChecks.BadFcgiApp, word, $"unexpected argument \"{word.Shown}\" of \"{reader.Context.KeywordText}\"; expected \"if\" or \"unless\"");
            reader.SkipAll();
            return;
        }

        RuleArg.Condition.Judge(reader);
    }

    private static void ReadMaximum(ArgumentReader reader)
    {
        if (!reader.TryTake("<count>", out var word) || word.Value is not { } text)
        {
            return;
        }

        var prefix = Number.ReadPrefix(text);
        if (prefix.Value <= 0)
        {
            reader.Bad(HaproxyChecks.BadFcgiApp, word, $"\"option max-reqs\" expects 1 or more, not \"{word.Shown}\"");
        }
        else if (prefix.Length < text.Length)
        {
            LaxNumberChecks.Report(reader.Context, word, text.AsSpan(0, prefix.Length), (int)Math.Min(prefix.Value, int.MaxValue));
        }
    }
}
