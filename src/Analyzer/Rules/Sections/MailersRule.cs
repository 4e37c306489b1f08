using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0506: HAProxy drops a mailers section that no proxy refers to.</summary>
internal sealed class MailersRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.Mailers))
        {
            if (!section.IsOpen && !state.Configuration.IsOpen && !IsUsed(state.Configuration, section.Name))
            {
                state.Report.Add(
                    HaproxyChecks.UnusedMailers, section.Where, $"no proxy refers to mailers \"{section.Name}\" by \"email-alert mailers {section.Name}\"; it is dropped");
            }
        }
    }

    private static bool IsUsed(Configuration configuration, string name) =>
        configuration.Proxies.Concat(configuration.Defaults).Any(proxy => proxy.Lines.Exists(line =>
            line.Line.Words.Length > 2
            && line.Line.Keyword.Value == "email-alert"
            && line.Line.Words[1].Value == "mailers"
            && line.Line.Words[2].Text == name));
}
