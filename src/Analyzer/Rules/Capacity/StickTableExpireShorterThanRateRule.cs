using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4008: <c>expire</c> below the period of a stored rate.</summary>
internal sealed class StickTableExpireShorterThanRateRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4008", "stick-table-expire-shorter-than-rate", Severity.Warning, "A rate is forgotten before its period is over.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("stick-table"))
        {
            var table = StickTableWords.Of(line);
            if (table.ExpireMs is { } expire && table.Expire is { } word && table.Stored.FirstOrDefault(data => data.PeriodMs > expire) is { } rate)
            {
                state.Report.Add(
                    Descriptor,
                    word.Location,
                    $"\"expire {word.Shown}\" is shorter than the period of \"{rate.Name}\": who pauses that long starts from zero again; expire later than the period",
                    rate.Where,
                    "the rate");
            }
        }
    }
}
