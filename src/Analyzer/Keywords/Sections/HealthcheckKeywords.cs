using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The healthcheck section (section 12.9).</summary>
internal static class HealthcheckKeywords
{
    private const Section Here = Section.Healthcheck;
    private const int Since = 304;

    private static readonly string[] Types =
        ["tcp-check", "httpchk", "ssl-hello-chk", "smtpchk", "pgsql-check", "redis-check", "mysql-check", "ldap-check", "spop-check"];

    private static readonly string[] TcpRules = ["comment", "connect", "expect", "send", "send-lf", "send-binary", "send-binary-lf"];
    private static readonly string[] HttpRules = ["comment", "connect", "disable-on-404", "expect", "send", "send-state"];

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("type", Here, "<type> [<parameters>]", ReadType, "What kind of check it is.", Since),
        SectionKeyword.Of("tcp-check", Here, "<rule>", reader => ReadRule(reader, "tcp-check", TcpRules), "A step of a TCP check.", Since),
        SectionKeyword.Of("http-check", Here, "<rule>", reader => ReadRule(reader, "httpchk", HttpRules), "A step of an HTTP check.", Since),
    ];

    private static void ReadType(ArgumentReader reader)
    {
        var context = reader.Context;
        if (!new ChoiceArgument("healthcheck type", HaproxyChecks.BadHealthcheck, Types).TryRead(reader, out var type))
        {
            return;
        }

        var earlier = context.Lines.Take(context.Lines.Count - 1).ToArray();
        if (Array.Find(earlier, static line => line.Name == "type") is { } first)
        {
            context.Report.Add(HaproxyChecks.BadHealthcheck, context.KeywordLocation, "the healthcheck has a type already", first.Where, "first set here");
        }
        else if (Array.Find(earlier, line => TypeOf(line.Name) is { } needed && needed != type.Value) is { } rule)
        {
            context.Report.Add(
                HaproxyChecks.BadHealthcheck, type.Location, $"a healthcheck of type \"{type.Shown}\" can't have \"{rule.Name}\" rules", rule.Where, "the rule");
        }
        else if (type.Value == "pgsql-check")
        {
            if (reader.Peek is not { Value: "user" or null })
            {
                context.Report.Add(HaproxyChecks.BadHealthcheck, type.Location, "\"type pgsql-check\" needs an argument user <name>");
            }
        }
        else if (type.Value == "mysql-check" && reader.Peek is { Value: not ("user" or null) } word)
        {
            reader.Bad(HaproxyChecks.BadHealthcheck, word, $"unexpected argument \"{word.Shown}\" of \"type mysql-check\"; expected \"user\"");
        }

        reader.SkipAll();
    }

    private static string? TypeOf(string rule) => rule switch
    {
        "tcp-check" => "tcp-check",
        "http-check" => "httpchk",
        _ => null,
    };

    private static void ReadRule(ArgumentReader reader, string type, string[] rules)
    {
        var context = reader.Context;
        if (context.Lines.Find(static line => line.Name == "type") is { Arguments: [{ Value: { } given }, ..] } line && given != type)
        {
            context.Report.Add(
                HaproxyChecks.BadHealthcheck,
                context.KeywordLocation,
                $"a healthcheck of type \"{given}\" can't have \"{context.KeywordText}\" rules",
                line.Where,
                "its type");
        }
        else if (reader.TryTake("<rule>", out var word)
            && context.Structural(word) is { } name
            && Array.IndexOf(rules, name) < 0
            && !name.StartsWith("set-var", StringComparison.Ordinal)
            && !name.StartsWith("unset-var(", StringComparison.Ordinal))
        {
            reader.Bad(HaproxyChecks.BadHealthcheck, word, $"unknown {context.KeywordText} rule \"{word.Shown}\"{Hint.For(name, rules)}");
        }

        reader.SkipAll();
    }
}
