using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4007: a table of rates without <c>expire</c>: entries stay until the table is full.</summary>
internal sealed class StickTableNoExpireRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4007", "stick-table-no-expire", Severity.Warning, "Rates of clients long gone fill a stick table.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("stick-table"))
        {
            var table = StickTableWords.Of(line);
            if (table is { IsKnown: true, Expire: null } && table.Stored.FirstOrDefault(static data => data.IsRate) is { } rate)
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"the stick table stores \"{rate.Name}\" but has no \"expire\": entries stay until it is full and old ones are pushed out; add \"expire\" with a few times the rate's period");
            }
        }
    }
}
