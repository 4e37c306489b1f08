using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4009: the memory of a full stick table.</summary>
internal sealed class StickTableSizeImplausibleRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4009", "stick-table-size-implausible", Severity.Info, "A stick table that takes gigabytes when it is full.");

    /// <summary>What an entry takes beside its key and its data (section 11.1: about 50 bytes).</summary>
    private const int EntryBytes = 50;
    private const int LargeMegabytes = 1000;

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("stick-table"))
        {
            var table = StickTableWords.Of(line);
            var megabytes = table.Size * (EntryBytes + table.KeyLength + table.Stored.Sum(static data => data.Bytes)) / 1_000_000;
            if (megabytes >= LargeMegabytes)
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    string.Create(CultureInfo.InvariantCulture, $"the stick table takes about {megabytes} MB when it is full; make sure that the machine has it, or lower \"size\" or \"len\""));
            }
        }
    }
}
