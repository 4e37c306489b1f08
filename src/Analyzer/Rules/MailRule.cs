using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0116, CFG0117: mails need a sender, a receiver and a section of mail servers that exists.</summary>
internal sealed class MailRule : IRule
{
    private static readonly string[] Needed = ["from", "to", "mailers"];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.HasKeyword("email-alert ") ? state.Configuration.Proxies : [])
        {
            var lines = proxy.IsOpen ? [] : EffectiveLines.Of(proxy);
            var any = lines.Values.FirstOrDefault(line => line.Name.StartsWith("email-alert ", StringComparison.Ordinal));
            if (any is null)
            {
                continue;
            }

            var missing = Needed.Where(name => !lines.ContainsKey($"email-alert {name}")).ToArray();
            var where = proxy.Lines.Contains(any) ? any.Where : proxy.Where;
            if (missing.Length > 0)
            {
                state.Report.Add(
                    HaproxyChecks.MailIncomplete,
                    where,
                    $"\"{proxy.Name}\" sends no mails: it lacks {string.Join(" and ", missing.Select(name => $"\"email-alert {name}\""))}");
            }
            else
            {
                CheckMailers(state, lines["email-alert mailers"]);
            }
        }
    }

    private static void CheckMailers(AnalysisState state, BoundLine line)
    {
        if (line.Arguments is not [{ Value: { } name } word, ..] || state.Configuration.IsOpen
            || state.Configuration.FindSection(Section.Mailers, name) is not null)
        {
            return;
        }

        var names = state.Configuration.Sections.Where(section => section.Kind == Section.Mailers).Select(section => section.Name).ToArray();
        state.Report.Add(HaproxyChecks.UnknownMailers, word.Location, $"no mailers section \"{word.Shown}\"{Hint.For(name, names)}");
    }
}
