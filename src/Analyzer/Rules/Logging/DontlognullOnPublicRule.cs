using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6006: <c>option dontlognull</c> hides connections that send nothing.</summary>
internal sealed class DontlognullOnPublicRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6006", "dontlognull-on-public", Severity.Info, "Scans and attacks without a request are not logged.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("option dontlognull"))
        {
            state.Report.Add(
                Descriptor, line.Where, "\"option dontlognull\" leaves port scans and clients that never finish a request out of the log; use it only where monitors connect, not on the Internet");
        }
    }
}
