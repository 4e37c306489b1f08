using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3015: long timeouts without <c>hard-stop-after</c>.</summary>
internal sealed class NoHardStopAfterRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3015", "no-hard-stop-after", Severity.Warning, "Old processes stay after a reload as long as their connections.");

    private const int LongMs = 2 * Timeouts.HourMs;

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen || state.Configuration.Global.Lines.Exists(static line => line.Name == "hard-stop-after"))
        {
            return;
        }

        foreach (var (_, line) in state.Index.Named("timeout tunnel"))
        {
            if (Timeouts.Of(line) is 0 or >= LongMs)
            {
                state.Report.Add(
                    Descriptor,
                    line.Arguments[0].Location,
                    $"\"timeout tunnel {line.Arguments[0].Shown}\" lets the old process live on after each reload for as long as a tunnel is in use; add \"hard-stop-after\" to the global section",
                    state.Configuration.Global.Lines is [.., { Line: var last } global] && last.Source == line.Line.Source
                        ? Fixing.AddLineAfter(global, "hard-stop-after 30m", "Add \"hard-stop-after 30m\"", FixSafety.Suggested)
                        : []);
                return;
            }
        }
    }
}
