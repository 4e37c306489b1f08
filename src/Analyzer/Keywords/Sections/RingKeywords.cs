using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Numbers;
using CfgCompiler.Values.Sizes;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The ring section (section 12.5).</summary>
internal static class RingKeywords
{
    private const Section Here = Section.Ring;

    /// <summary>From this version on a size may have a unit, and a small one is not refused.</summary>
    private const int SizesHaveUnits = 300;

    private static readonly string[] Formats = ["local", "rfc3164", "rfc5424", "priority", "short", "timed", "iso", "raw"];
    private static readonly string[] Events = ["connect", "server"];

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("backing-file", Here, "<path>", ReadBackingFile, "File that keeps the ring's content.", since: 206).WithExtra(),
        SectionKeyword.Of("description", Here, Arg.Text("text"), "Text that the ring is listed with.", since: 202).WithExtra(),
        SectionKeyword.Of("format", Here, new ChoiceArgument("format", HaproxyChecks.BadRing, Formats), "Form of the messages.", since: 202).WithExtra(),
        SectionKeyword.Of("maxlen", Here, "<bytes>", ReadLength, "Longest message; longer ones are cut.", since: 202).WithExtra(),
        SectionKeyword.Of("size", Here, "<size>", ReadSize, "Size of the buffer.", since: 202).WithExtra(),
        SectionKeyword.Of("server", Here, "<name> <address> [<parameters>]", ReadServer, "A syslog server that the ring is sent to.", since: 202),
        SectionKeyword.Of("timeout", Here, "{ connect | server } <time>", ReadTimeout, "Longest time for a connection, or for data to leave.", since: 202).WithExtra(),
    ];

    /// <summary>The bytes that a size or length stands for in the version judged; null when it can't be read.</summary>
    public static long? BytesOf(string text, int version)
    {
        if (version < SizesHaveUnits)
        {
            return Number.ReadPrefix(text).Value;
        }

        // A size that is too large is cut without a word.
        var size = Size.Parse(text);
        return size.IsOk ? size.Bytes : size.Error == SizeError.Overflow ? uint.MaxValue : null;
    }

    /// <summary>Of a length HAProxy reads the digits and a unit, and overlooks the rest.</summary>
    public static long LengthOf(string text) => Size.Parse(text) is { IsOk: true } size ? size.Bytes : Number.ReadPrefix(text).Value;

    private static void ReadBackingFile(ArgumentReader reader)
    {
        if (!reader.TryTake("<path>", out _))
        {
            return;
        }

        if (FirstLine(reader, "backing-file") is { } first)
        {
            reader.Context.Report.Add(
                HaproxyChecks.BadRing, reader.Context.KeywordLocation, "the ring has a backing-file already", first.Where, "first set here");
        }
    }

    private static void ReadSize(ArgumentReader reader)
    {
        if (!reader.TryTake("<size>", out var word) || word.Value is not { } text)
        {
            return;
        }

        var version = reader.Context.State.Version;
        var size = BytesOf(text, version);
        if (size is null or <= 0)
        {
            reader.Bad(HaproxyChecks.BadRing, word, $"bad size \"{word.Shown}\" of a ring; expected a number of bytes, with k, m or g after it");
            return;
        }

        if (FirstLine(reader, "backing-file") is { } file)
        {
            reader.Context.Report.Add(
                HaproxyChecks.BadRing, reader.Context.KeywordLocation, "the size can't change after \"backing-file\"", file.Where, "the file");
        }
        else if (version < SizesHaveUnits && size < Current(reader, version))
        {
            reader.Bad(HaproxyChecks.BadRing, word, $"the ring is larger than \"{word.Shown}\" already and keeps its size");
        }
    }

    private static long Current(ArgumentReader reader, int version)
    {
        const long DefaultBytes = 16384;
        var largest = DefaultBytes;
        foreach (var line in reader.Context.Lines.SkipLast(1))
        {
            if (line is { Name: "size", Arguments: [{ Value: { } text }, ..] })
            {
                largest = Math.Max(largest, BytesOf(text, version) ?? 0);
            }
        }

        return largest;
    }

    private static BoundLine? FirstLine(ArgumentReader reader, string name) => reader.Context.Lines.SkipLast(1).FirstOrDefault(line => line.Name == name);

    private static void ReadLength(ArgumentReader reader)
    {
        if (reader.TryTake("<bytes>", out var word) && word.Value is { } text && LengthOf(text) <= 0)
        {
            reader.Bad(HaproxyChecks.BadRing, word, $"bad length \"{word.Shown}\" of a ring's messages; expected a number of bytes");
        }
    }

    private static void ReadServer(ArgumentReader reader)
    {
        if (!reader.TryTake("<name>", out var name) || !reader.TryTake("<address>", out var address))
        {
            return;
        }

        NameChecks.Check(reader.Context, HaproxyChecks.BadServer, name, "server name");
        var rules = reader.Context.State.Version < SizesHaveUnits ? SectionAddress.Rules.StreamServer : SectionAddress.Rules.Server;
        SectionAddress.Check(reader.Context, address, rules, HaproxyChecks.BadServerAddress);
        foreach (var line in reader.Context.Lines.SkipLast(1))
        {
            if (line.Name == "server" && line.Arguments is [{ } first, ..] && first.Value == name.Value)
            {
                reader.Context.Report.Add(
                    HaproxyChecks.DuplicateServer, name.Location, $"the ring has a server \"{name.Shown}\" already", first.Location, "first declared here");
                break;
            }
        }

        ServerKeywords.ReadParameters(reader);
    }

    /// <summary>HAProxy passes over other timeouts in silence.</summary>
    private static void ReadTimeout(ArgumentReader reader)
    {
        if (reader.AtEnd)
        {
            return;
        }

        var word = reader.Take();
        if (word.Value is "connect" or "server")
        {
            reader.Context.KeywordText = $"timeout {word.Value}";
            new SectionTimeArgument("time").TryRead(reader, out _);
            return;
        }

        if (reader.Context.State.Target is null && word.Value is { } name)
        {
            reader.Context.Report.Add(new Parser.Diagnostics.Diagnostic(
                HaproxyChecks.UnknownTimeout, word.Location, $"a ring has no timeout \"{word.Shown}\" and HAProxy overlooks it{Hint.For(name, Events)}")
            {
                Severity = Parser.Diagnostics.Severity.Warning,
            });
        }
    }
}
