using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The mailers section (section 12.3).</summary>
internal static class MailersKeywords
{
    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("mailer", Section.Mailers, "<name> <address>:<port>", ReadMailer, "A mail server.", since: 106),
        SectionKeyword.Of(
            "timeout mail", Section.Mailers, new SectionTimeArgument("time"), "Longest time to hand over a message.", since: 106).WithExtra(),
    ];

    private static void ReadMailer(ArgumentReader reader)
    {
        if (reader.TryTake("<name>", out var name) && reader.TryTake("<address>:<port>", out var address))
        {
            NameChecks.Check(reader.Context, HaproxyChecks.BadMailers, name, "name of the mailer");
            SectionAddress.Check(reader.Context, address, SectionAddress.Rules.Mailer, HaproxyChecks.BadMailers);
            reader.SkipAll();
        }
    }
}
