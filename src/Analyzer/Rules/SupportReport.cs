using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Says what is not compiled: nothing is ever dropped silently.</summary>
internal static class SupportReport
{
    public static void Say(LineContext context, Support support, string what, Location where)
    {
        // The section said it for all its lines.
        if (context.IsInOtherSection)
        {
            return;
        }

        var because = support.Reason is null ? "" : $"; {support.Reason}";
        var isBuild = context.State.Options.Purpose == AnalysisPurpose.Build;
        switch (support.Level)
        {
            case SupportLevel.Accepted:
                context.Report.Add(SupportChecks.Accepted, where, $"\"{what}\" has no effect in the compiled proxy{because}");
                break;
            case SupportLevel.NotYet:
                NotYet(context.State, where, $"\"{what}\" is not compiled yet{because}");
                break;
            case SupportLevel.Rejected:
                context.Report.Add(new Diagnostic(SupportChecks.Rejected, where, $"\"{what}\" is not compiled{because}")
                {
                    Severity = isBuild ? Severity.Error : Severity.Warning,
                });
                break;
            default:
                break;
        }
    }

    /// <summary>Something known that is not compiled: information for a lint, an error for a build.</summary>
    public static void NotYet(AnalysisState state, Location where, string message) =>
        state.Report.Add(new Diagnostic(SupportChecks.NotYet, where, message)
        {
            Severity = state.Options.Purpose == AnalysisPurpose.Build ? Severity.Error : Severity.Info,
        });
}
