using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>What identifies a proxy, and whether it runs (section 4.2).</summary>
internal static class IdentityKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;

    public static KeywordSpec[] All =>
    [
        Accepted("description", 0, Arg.Words("text", min: 1), static (_, _) => { }, "it only shows on the statistics page",
            "Text shown on the statistics page."),
        Accepted("id", 0, new IdArgument(), NoteId, "it only shows on the statistics page", "Number shown on the statistics page."),
        Accepted("guid", 300, new GuidArgument(), NoteGuid, "it only names the proxy in statistics", "Name of the proxy across reloads."),
        Keyword.Judged("enabled", Both, 0, Arg.None, "Undoes disabled.") with { Support = Support.Accepted("a proxy is enabled unless it is disabled") },
        Keyword.Judged("disabled", Both, 0, Arg.None, "The proxy does not run."),
    ];

    private static KeywordSpec Accepted<T>(
        string name, int since, Argument<T> argument, Action<LineContext, T> note, string reason, string summary) =>
        Keyword.Judged(name, Section.Proxies, since, argument, note, summary) with { Support = Support.Accepted(reason), IgnoresExtra = true };

    private static void NoteId(LineContext line, Setting<int> id)
    {
        if (id.IsKnown)
        {
            Note(line, "id", id.Value.ToString(CultureInfo.InvariantCulture), id.Where);
        }
    }

    private static void NoteGuid(LineContext line, Setting<string> guid)
    {
        if (guid is { IsKnown: true, Value: { } text })
        {
            Note(line, "guid", text, guid.Where);
        }
    }

    private static void Note(LineContext line, string kind, string value, Location where)
    {
        var identities = line.State.Configuration.Identities;
        if (!identities.TryAdd((kind, value), where))
        {
            line.Report.Add(
                HaproxyChecks.BadIdentity, where, $"the {kind} \"{value}\" is taken by another proxy", identities[(kind, value)], "first used here");
        }
    }

    private sealed class IdArgument : Argument<Setting<int>>
    {
        private readonly Argument<Setting<int>> _number = Arg.LaxNumber("number", min: int.MinValue);

        public override string Usage => "<number>";

        public override bool TryRead(ArgumentReader reader, out Setting<int> value)
        {
            var word = reader.Peek;
            if (!_number.TryRead(reader, out value))
            {
                return false;
            }

            if (value.IsKnown && value.Value <= 0 && word is not null)
            {
                reader.Bad(HaproxyChecks.BadIdentity, word, $"\"id\" expects a number above 0, not \"{word.Shown}\"");
                return false;
            }

            return true;
        }
    }

    private sealed class GuidArgument : Argument<Setting<string>>
    {
        private readonly Argument<Setting<string>> _text = Arg.Text("name");

        public override string Usage => "<name>";

        public override bool TryRead(ArgumentReader reader, out Setting<string> value)
        {
            var word = reader.Peek;
            return _text.TryRead(reader, out value)
                && (word is null || NameChecks.Check(reader.Context, HaproxyChecks.BadIdentity, word, "guid"));
        }
    }
}
