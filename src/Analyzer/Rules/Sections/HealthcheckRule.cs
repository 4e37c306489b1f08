using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0437: steps of a check that has no type; HAProxy calls it an alert and goes on without them.</summary>
internal sealed class HealthcheckRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.Healthcheck))
        {
            if (!section.IsOpen
                && !section.Named("type").Any()
                && section.Lines.Find(static line => line.Name is "tcp-check" or "http-check") is { } rule)
            {
                state.Report.Add(new Diagnostic(
                    HaproxyChecks.BadHealthcheck, section.Where, $"healthcheck \"{section.Name}\" has no type line, and its \"{rule.Name}\" rules are ignored")
                {
                    Severity = Severity.Warning,
                });
            }
        }
    }
}
