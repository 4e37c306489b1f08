using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The log-forward section (section 12.6).</summary>
internal static class LogForwardKeywords
{
    private const Section Here = Section.LogForward;

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of(
            "bind", Here, "<address>:<port> [<parameters>]", reader => ReadBind(reader, SectionAddress.Rules.Bind), "Receives messages over TCP.", since: 203),
        SectionKeyword.Of(
            "dgram-bind",
            Here,
            "<address>:<port> [<parameters>]",
            reader => ReadBind(reader, SectionAddress.Rules.DatagramBind),
            "Receives messages over UDP.",
            since: 203),
        LogKeywords.In("log", Here, "Where the messages go.", since: 203),
        SectionKeyword.Of("maxconn", Here, Arg.LaxNumber("conns"), "Connections at the same time.", since: 203),
        SectionKeyword.Of("backlog", Here, Arg.LaxNumber("conns"), "Connections that wait to be accepted.", since: 203),
        SectionKeyword.Of("timeout client", Here, new SectionTimeArgument("time"), "Longest time without data from a client.", since: 203).WithExtra(),
        SectionKeyword.Of("option dont-parse-log", Here, Arg.None, "Passes messages on as they came.", since: 302).Negatable(),
        SectionKeyword.Of("option assume-rfc6587-ntf", Here, Arg.None, "Takes a line of a TCP stream for a message.", since: 302).Negatable(),
        SectionKeyword.Of(
            "option host",
            Here,
            new ChoiceArgument("strategy", HaproxyChecks.BadLogForward, "replace", "fill", "keep", "append"),
            "What becomes of the host name in a message.",
            since: 302).WithExtra().Negatable(),
    ];

    /// <summary>Without an address HAProxy makes no listener and says so of the section.</summary>
    private static void ReadBind(ArgumentReader reader, SectionAddress.Rules rules)
    {
        if (!reader.AtEnd && SectionAddress.Check(reader.Context, reader.Take(), rules, HaproxyChecks.BadBindAddress) is not null)
        {
            BindKeywords.ReadParameters(reader);
            return;
        }

        reader.SkipAll();
    }
}
