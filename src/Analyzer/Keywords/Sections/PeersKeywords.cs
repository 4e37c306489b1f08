using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The peers section (section 11.2).</summary>
internal static class PeersKeywords
{
    private const Section Here = Section.Peers;

    /// <summary>From this version on a peer must have a port and a name of its own, and a section one address.</summary>
    private const int IsStrict = 300;

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("bind", Here, "[<address>]:<port> [<parameters>]", ReadBind, "The address of the local peer.", since: 200),
        SectionKeyword.Of("default-bind", Here, "[<parameters>]", static reader => _ = BindKeywords.ReadParameters(reader), "Parameters of the local peer's address.", since: 200),
        SectionKeyword.Of("default-server", Here, "[<parameters>]", static reader => _ = ServerKeywords.ReadParameters(reader), "Parameters of the peers after it.", since: 200),
        SectionKeyword.Of("disabled", Here, Arg.None, "The section takes no part.").WithExtra(),
        SectionKeyword.Of("enabled", Here, Arg.None, "The section takes part again.").WithExtra(),
        LogKeywords.In("log", Here, "Where lines about the peers go.", since: 206),
        SectionKeyword.Of("peer", Here, "<name> <address>:<port> [<parameters>]", ReadPeer, "A peer, the local one included."),
        SectionKeyword.Of("server", Here, "<name> [<address>:<port>] [<parameters>]", ReadPeer, "A peer; the local one has its address on a bind line.", since: 200),
        SectionKeyword.Of("shards", Here, Arg.Number("count", min: 1), "Peers that share the entries of a table.", since: 207).WithExtra(),
        SectionKeyword.Of("table", Here, "<name> type <type> size <size> [...]", ReadTable, "A stick table of the section.", since: 200),
    ];

    private static void ReadBind(ArgumentReader reader)
    {
        var context = reader.Context;
        foreach (var line in context.Lines.SkipLast(1))
        {
            if (line.Name == "peer")
            {
                context.Report.Add(
                    HaproxyChecks.BadPeers, context.KeywordLocation, "\"bind\" and \"peer\" can't stand in one section; use \"server\"", line.Where, "the peer");
                return;
            }

            if (line.Name == "bind")
            {
                context.Report.Add(
                    HaproxyChecks.BadPeers, context.KeywordLocation, "the section has a bind line already and can have one", line.Where, "the first");
                return;
            }
        }

        if (reader.AtEnd)
        {
            return;
        }

        var word = reader.Take();
        if (SectionAddress.Check(context, word, SectionAddress.Rules.Bind, HaproxyChecks.BadBindAddress) is { } address
            && context.State.Version >= IsStrict
            && (address.PortKind == PortKind.Range || word.Value?.Contains(',') == true))
        {
            reader.Bad(HaproxyChecks.BadPeers, word, $"\"{word.Shown}\" is more than one address; the local peer has one");
        }

        BindKeywords.ReadParameters(reader);
    }

    private static void ReadPeer(ArgumentReader reader)
    {
        var context = reader.Context;
        if (context.KeywordText == "peer" && context.Lines.Find(static line => line.Name == "bind") is { } bind)
        {
            context.Report.Add(
                HaproxyChecks.BadPeers, context.KeywordLocation, "\"bind\" and \"peer\" can't stand in one section; use \"server\"", bind.Where, "the bind line");
            return;
        }

        // A rule says what HAProxy makes of a peer without name or address.
        if (reader.AtEnd)
        {
            return;
        }

        var name = reader.Take();
        if (!NameChecks.Check(context, HaproxyChecks.BadPeers, name, "name of the peer"))
        {
            return;
        }

        CheckRepeated(context, name);
        if (IsAddress(context, reader.Peek))
        {
            var rules = context.State.Version >= IsStrict ? SectionAddress.Rules.Peer : SectionAddress.Rules.PeerWithoutPort;
            if (SectionAddress.Check(context, reader.Take(), rules, HaproxyChecks.BadServerAddress) is null)
            {
                reader.SkipAll();
                return;
            }
        }

        ServerKeywords.ReadParameters(reader);
    }

    /// <summary>
    /// The word after a name is an address, but for the local peer where a bind line has it. Who is local is not always known, so
    /// that there a word decides by its looks.
    /// </summary>
    private static bool IsAddress(LineContext context, ConfigWord? word)
    {
        if (word is null)
        {
            return false;
        }

        var mayBeLocal = context.KeywordText == "server" && context.Lines.Exists(static line => line.Name == "bind");
        return !mayBeLocal || word.Value is not { } text || text.AsSpan().ContainsAny(':', '/', '@');
    }

    private static void CheckRepeated(LineContext context, ConfigWord name)
    {
        if (context.State.Version < IsStrict)
        {
            return;
        }

        foreach (var line in context.Lines.SkipLast(1))
        {
            if (line.Name is "peer" or "server" && line.Arguments is [{ Value: { } other } first, ..] && other == name.Value)
            {
                context.Report.Add(
                    HaproxyChecks.BadPeers, name.Location, $"the section has a peer \"{name.Shown}\" already", first.Location, "first declared here");
                return;
            }
        }
    }

    private static void ReadTable(ArgumentReader reader)
    {
        var context = reader.Context;
        if (!reader.TryTake("<name>", out var name))
        {
            return;
        }

        var arguments = context.Line.Words.AsSpan()[2..];
        var hasSize = false;
        foreach (var word in arguments)
        {
            hasSize |= word.Value is null or "size";
        }

        if (!hasSize)
        {
            context.Report.Add(HaproxyChecks.MissingArgument, context.KeywordLocation, "\"table\" needs an argument size <size>");
        }
        else if (context.State.Version >= IsStrict
            && context.Lines.SkipLast(1).FirstOrDefault(line => line.Name == "table" && line.Arguments is [{ Value: { } other }, ..] && other == name.Value) is { } first)
        {
            context.Report.Add(
                HaproxyChecks.BadPeers, name.Location, $"the section has a table \"{name.Shown}\" already", first.Where, "first declared here");
        }

        reader.SkipAll();
    }
}
