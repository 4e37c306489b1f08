using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2011: a chroot keeps a broken process away from files.</summary>
internal sealed class NoChrootRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2011", "no-chroot", Severity.Info, "The process sees the whole file system.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var global = state.Configuration.Global;
        if (!state.Configuration.IsOpen && global.Lines is [var first, ..] && GlobalLines.Last(state, "chroot") is null)
        {
            state.Report.Add(Descriptor, first.Where, "the global section has no \"chroot\"; add one with an empty directory");
        }
    }
}
