using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4006: <c>nbthread 1</c> leaves all processors but one idle.</summary>
internal sealed class NbthreadOversubscribedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4006", "nbthread-or-cpu-map-oversubscribed", Severity.Info, "One thread however many processors there are.");

    public void Check(AnalysisState state)
    {
        if (GlobalLines.Last(state, "nbthread") is { } line && line.Arguments is [{ Value: "1" } count, ..]
            && !state.Configuration.Global.Lines.Exists(static other => other.Name == "nbproc"))
        {
            state.Report.Add(
                Descriptor,
                count.Location,
                "\"nbthread 1\" uses one processor however many there are; delete the line, HAProxy starts one thread for each",
                Fixing.RemoveLine(line, "Remove the line", FixSafety.Suggested));
        }
    }
}
