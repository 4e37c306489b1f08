using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Lines;

/// <summary>CFG1064: a log line to a ring or backend that does not exist. The check of HAProxy passes and its start fails.</summary>
internal sealed class LogTargetUndefinedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1064", "log-ring-undefined", Severity.Error, "Logs to a ring or backend that does not exist.");

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen)
        {
            return;
        }

        var sections = state.Configuration.Sections.Where(static section => section.Kind == Section.LogForward).SelectMany(static section => section.Lines);
        foreach (var line in state.Configuration.Global.Lines.Concat(state.Index.Named("log").Select(static placed => placed.Line)).Concat(sections))
        {
            if (line.Name == "log" && !line.IsNegated && line.Arguments is [{ Text: { } target } word, ..])
            {
                CheckTarget(state, word, target);
            }
        }
    }

    private static void CheckTarget(AnalysisState state, ConfigWord word, string target)
    {
        if (target.StartsWith("ring@", StringComparison.Ordinal) && !IsBuiltIn(target[5..]) && state.Configuration.FindSection(Section.Ring, target[5..]) is null)
        {
            state.Report.Add(Descriptor, word.Location, $"there is no ring \"{target[5..]}\", which stops HAProxy when it starts; add the section \"ring {target[5..]}\"");
        }
        else if (target.StartsWith("backend@", StringComparison.Ordinal) && state.Configuration.FindBackend(target[8..]) is null)
        {
            state.Report.Add(Descriptor, word.Location, $"there is no backend \"{target[8..]}\", which stops HAProxy when it starts; add it with \"mode log\"");
        }
    }

    /// <summary>Rings that HAProxy has by itself.</summary>
    private static bool IsBuiltIn(string name) => name is "buf0" or "dpapi";
}
