using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4001: the memory that the global <c>maxconn</c> allows for, two buffers for each connection.</summary>
internal sealed class MemoryEstimateExceedsLimitRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4001", "memory-estimate-exceeds-limit", Severity.Info, "A maxconn whose connections take more memory than most machines have.");

    private const long DefaultBufferBytes = 16384;

    /// <summary>What a connection needs beside its buffers; the management guide counts with about 33 kB in all.</summary>
    private const long SessionBytes = 1000;
    private const long LargeGigabytes = 16;

    public void Check(AnalysisState state)
    {
        if (state.Configuration.Global.Maxconn is not { IsKnown: true, Value: > 0 } maxconn)
        {
            return;
        }

        var buffer = GlobalLines.Number(state, "tune.bufsize") ?? DefaultBufferBytes;
        var gigabytes = (long)maxconn.Value * ((2 * buffer) + SessionBytes) / 1_000_000_000;
        if (gigabytes >= LargeGigabytes)
        {
            state.Report.Add(
                Descriptor,
                maxconn.Where,
                string.Create(CultureInfo.InvariantCulture, $"\"maxconn {maxconn.Value}\" takes up to {gigabytes} GB for buffers when all connections are busy; make sure that the machine or container has it, or lower the limit"));
        }
    }
}
