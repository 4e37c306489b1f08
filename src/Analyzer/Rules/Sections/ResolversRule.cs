using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0501, CFG0502: name servers of one name, and resolvers sections without any.</summary>
internal sealed class ResolversRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.Resolvers))
        {
            if (!section.IsOpen && !section.Lines.Exists(static line => line.Name is "nameserver" or "parse-resolv-conf"))
            {
                state.Report.Add(HaproxyChecks.ResolversWithoutServer, section.Where, $"resolvers \"{section.Name}\" has no nameserver line");
            }

            var names = new Dictionary<string, ConfigWord>(StringComparer.Ordinal);
            foreach (var line in section.Named("nameserver"))
            {
                if (line.Arguments is [{ Value: { } name } word, ..] && !names.TryAdd(name, word))
                {
                    state.Report.Add(
                        HaproxyChecks.BadResolvers,
                        word.Location,
                        $"resolvers \"{section.Name}\" has a name server \"{word.Shown}\" already",
                        names[name].Location,
                        "first declared here");
                }
            }
        }
    }
}
