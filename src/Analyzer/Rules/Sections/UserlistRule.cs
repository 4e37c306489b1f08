using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0503, CFG0504: the groups and users of a userlist. Lists of one name are one list.</summary>
internal sealed class UserlistRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var list in SectionLines.Of(state, Section.Userlist).GroupBy(static section => section.Name, StringComparer.Ordinal))
        {
            var lines = list.SelectMany(static section => section.Lines).ToArray();
            var groups = Declare(state, lines, "group", list.Key);
            var users = Declare(state, lines, "user", list.Key);
            if (!list.Any(static section => section.IsOpen))
            {
                Refer(state, lines, "user", "groups", "group", groups, list.Key);
                Refer(state, lines, "group", "users", "user", users, list.Key);
            }
        }
    }

    private static Dictionary<string, Location> Declare(AnalysisState state, BoundLine[] lines, string kind, string list)
    {
        var names = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Name == kind && line.Arguments is [{ Value: { } name } word, ..] && !names.TryAdd(name, word.Location))
            {
                state.Report.Add(
                    HaproxyChecks.RepeatedUser,
                    word.Location,
                    $"userlist \"{list}\" has a {kind} \"{word.Shown}\" already; this one is ignored",
                    names[name],
                    "first declared here");
            }
        }

        return names;
    }

    private static void Refer(
        AnalysisState state, BoundLine[] lines, string kind, string option, string referred, Dictionary<string, Location> known, string list)
    {
        foreach (var line in lines.Where(line => line.Name == kind))
        {
            // Options stand in pairs with their values.
            for (var index = 1; index + 1 < line.Arguments.Length; index += 2)
            {
                if (line.Arguments[index].Value != option)
                {
                    continue;
                }

                foreach (var (name, where) in line.Arguments[index + 1].Items())
                {
                    if (!known.ContainsKey(name))
                    {
                        state.Report.Add(
                            HaproxyChecks.BadUserlist, where, $"userlist \"{list}\" has no {referred} \"{ConfigWord.Decode(name)}\"{Hint.For(name, known.Keys)}");
                    }
                }
            }
        }
    }
}
