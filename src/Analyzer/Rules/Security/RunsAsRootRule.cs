using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2010: started as root, it stays root.</summary>
internal sealed class RunsAsRootRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2010", "run-as-root", Severity.Warning, "The process keeps the user that starts it.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var global = state.Configuration.Global;
        if (!state.Configuration.IsOpen && global.Lines is [var first, ..] && GlobalLines.Last(state, "user") is null && GlobalLines.Last(state, "uid") is null)
        {
            state.Report.Add(Descriptor, first.Where, "the global section has no \"user\": started as root, the process stays root; add \"user\" and \"group\"");
        }
    }
}
