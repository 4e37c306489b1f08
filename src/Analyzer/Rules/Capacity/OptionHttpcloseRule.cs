using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4014: <c>option httpclose</c>.</summary>
internal sealed class OptionHttpcloseRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4014", "option-httpclose-perf", Severity.Info, "A connection for each request, on both sides.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("option httpclose"))
        {
            state.Report.Add(
                Descriptor,
                line.Where,
                "\"option httpclose\" closes the client's and the server's connection after each request; delete the line, today's servers need no such help",
                Fixing.RemoveLine(line, "Remove the line", FixSafety.Suggested));
        }
    }
}
