using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0076, CFG0379: log-forward sections that listen nowhere, and proxies of their name.</summary>
internal sealed class LogForwardRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.LogForward))
        {
            if (!section.IsOpen && !section.Lines.Exists(static line => line.Name is "bind" or "dgram-bind" && line.Arguments.Length > 0))
            {
                state.Report.Add(HaproxyChecks.NoBind, section.Where, $"log-forward \"{section.Name}\" has no bind or dgram-bind line");
            }

            // A proxy before the section has been reported when the section was opened.
            foreach (var proxy in state.Configuration.Proxies)
            {
                if (proxy.Name == section.Name && section.Name.Length > 0 && !ReportedAt(state, section))
                {
                    state.Report.Add(
                        HaproxyChecks.BadLogForward,
                        proxy.Where,
                        $"the {SectionNames.Of(proxy.Section)} \"{proxy.Name}\" has the name of a log-forward section",
                        section.Where,
                        "declared here");
                }
            }
        }
    }

    private static bool ReportedAt(AnalysisState state, SectionDraft section) =>
        state.Report.Items.Any(item => item.Descriptor == HaproxyChecks.BadLogForward && item.Location == section.Where);
}
