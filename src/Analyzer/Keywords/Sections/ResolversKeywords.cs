using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The resolvers section (section 5.3.2).</summary>
internal static class ResolversKeywords
{
    private const Section Here = Section.Resolvers;

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("nameserver", Here, "<name> <address>:<port> [<parameters>]", ReadNameserver, "A name server.", since: 106),
        SectionKeyword.Of("parse-resolv-conf", Here, Arg.None, "Takes the name servers of /etc/resolv.conf.", since: 109).WithExtra(),
        SectionKeyword.Of(
            "hold",
            Here,
            new ChoiceArgument("status", HaproxyChecks.BadResolvers, "nx", "timeout", "refused", "valid", "obsolete", "other")
                .Then(new SectionTimeArgument("period", warnsTiny: true)),
            "How long an answer of this kind is overlooked.",
            since: 106).WithExtra(),
        SectionKeyword.Of("resolve_retries", Here, Arg.LaxNumber("count"), "Queries before a name is given up.", since: 106).WithExtra(),
        Timeout("timeout resolve", "Time between two resolutions of a name."),
        Timeout("timeout retry", "Time before a query without answer is sent again."),
        SectionKeyword.Of(
            "accepted_payload_size", Here, Arg.LaxNumber("bytes", min: 12, max: 65535), "Longest answer that is asked for.", since: 108).WithExtra(),
        SectionKeyword.Of("resolution_pool_size", Here, Arg.Anything("<number>"), "Size of a table that no longer exists.") with
        {
            Removal = new Removal(109, null, "HP-REM-11"),
        },
    ];

    private static KeywordSpec Timeout(string name, string summary) =>
        SectionKeyword.Of(name, Here, new SectionTimeArgument("time", warnsTiny: true), summary, since: 106).WithExtra();

    private static void ReadNameserver(ArgumentReader reader)
    {
        if (!reader.TryTake("<name>", out var name) || !reader.TryTake("<address>:<port>", out var address))
        {
            return;
        }

        NameChecks.Check(reader.Context, HaproxyChecks.BadResolvers, name, "name of the name server");
        if (SectionAddress.Check(reader.Context, address, SectionAddress.Rules.NameServer, HaproxyChecks.BadResolvers) is { } found
            && found.Transport == Values.Addresses.AddressTransport.Stream)
        {
            ServerKeywords.ReadParameters(reader);
        }

        // Nothing of what follows a datagram address is looked at.
        reader.SkipAll();
    }
}
