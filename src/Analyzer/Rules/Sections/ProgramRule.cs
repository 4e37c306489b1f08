using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0051: program sections without command, for the versions that had them.</summary>
internal sealed class ProgramRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.Program))
        {
            if (state.Target is not null && !section.IsOpen && !section.Named("command").Any())
            {
                state.Report.Add(HaproxyChecks.BadProgram, section.Where, $"program \"{section.Name}\" has no command line");
            }
        }
    }
}
