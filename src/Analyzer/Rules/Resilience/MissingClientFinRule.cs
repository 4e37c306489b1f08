using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3011: a tunnel timeout without <c>timeout client-fin</c> or <c>timeout server-fin</c>.</summary>
internal sealed class MissingClientFinRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3011", "missing-client-fin", Severity.Info, "Half-closed tunnels stay as long as the tunnel timeout.");

    private const int LongMs = 10 * Timeouts.MinuteMs;

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen)
        {
            return;
        }

        foreach (var (section, line) in state.Index.Named("timeout tunnel"))
        {
            if (!section.IsOpen && Timeouts.Of(line) is 0 or >= LongMs
                && !state.Index.NamedAny("timeout client-fin", "timeout server-fin").Any())
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"\"timeout tunnel {line.Arguments[0].Shown}\" also holds for connections that one side has closed; add \"timeout client-fin 30s\" for those whose client is gone",
                    section.IsDefaults || section.HasFrontend ? Fixing.AddLineAfter(line, "timeout client-fin 30s", "Add \"timeout client-fin 30s\"", FixSafety.Suggested) : []);
            }

            return;
        }
    }
}
