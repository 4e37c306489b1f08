using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8018: stick tables that nobody hands over: each reload forgets counters and persistence.</summary>
internal sealed class TableWithoutPeersRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8018", "peers-missing-for-sticktable", Severity.Info, "A reload forgets what stick tables hold.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen || state.Configuration.Sections.Exists(static section => section.Kind == Section.Peers))
        {
            return;
        }

        foreach (var (_, line) in state.Index.Named("stick-table"))
        {
            if (!line.Line.IsOpen)
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    "no peers section exists, so that each reload forgets what stick tables hold; add one with this machine as its only peer, and \"peers <name>\" to the tables");
                return;
            }
        }
    }
}
