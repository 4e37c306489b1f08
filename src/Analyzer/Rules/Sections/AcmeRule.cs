using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0050: acme sections without directory, or with one half of an external account.</summary>
internal sealed class AcmeRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.Acme))
        {
            if (section.IsOpen)
            {
                continue;
            }

            if (!section.Named("directory").Any())
            {
                state.Report.Add(HaproxyChecks.BadAcme, section.Where, $"acme \"{section.Name}\" has no directory line");
            }

            var id = section.Named("eab-key-id").FirstOrDefault();
            var key = section.Named("eab-mac-key").FirstOrDefault();
            if ((id is null) != (key is null) && (id ?? key) is { } one)
            {
                var other = id is null ? "eab-key-id" : "eab-mac-key";
                state.Report.Add(HaproxyChecks.BadAcme, one.Where, $"\"{one.Name}\" needs \"{other}\" beside it");
            }
        }
    }
}
