using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0528: FastCGI applications without document root, and several requests at a time where one is the most.</summary>
internal sealed class FcgiAppRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.FcgiApp))
        {
            if (section.IsOpen)
            {
                continue;
            }

            if (!section.Named("docroot").Any())
            {
                state.Report.Add(HaproxyChecks.BadFcgiApp, section.Where, $"fcgi-app \"{section.Name}\" has no docroot line");
            }

            if (section.Last("option max-reqs") is { Value: { } text } word
                && Number.ReadPrefix(text).Value > 1
                && !IsOn(section, "option mpxs-conns")
                && !IsOn(section, "option get-values"))
            {
                state.Report.Add(
                    HaproxyChecks.BadFcgiApp,
                    word.Location,
                    $"\"option max-reqs {word.Shown}\" needs \"option mpxs-conns\": without it a connection has one request at a time");
            }
        }
    }

    private static bool IsOn(SectionDraft section, string name) => section.Lines.FindLast(line => line.Name == name) is { IsNegated: false };
}
