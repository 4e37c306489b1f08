using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6007: <c>option dontlog-normal</c>.</summary>
internal sealed class DontlogNormalRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6007", "dontlog-normal", Severity.Info, "Requests that succeed are not logged.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("option dontlog-normal"))
        {
            state.Report.Add(
                Descriptor, line.Where, "\"option dontlog-normal\" logs only what failed: nobody can see afterwards what was served to whom; \"http-request set-log-level silent\" leaves out chosen requests");
        }
    }
}
