using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4010: <c>tune.bufsize</c> far from its default.</summary>
internal sealed class BufsizeTunedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4010", "bufsize-tuned", Severity.Info, "Buffers of another size than HAProxy is made for.");

    private const int DefaultBytes = 16384;
    private const int LargeBytes = 65536;

    /// <summary>More is HAProxy's own error.</summary>
    private const int LargestBytes = 1 << 28;

    public void Check(AnalysisState state)
    {
        if (GlobalLines.Last(state, "tune.bufsize") is { } line && GlobalLines.Number(state, "tune.bufsize") is { } size)
        {
            if (size < DefaultBytes)
            {
                state.Report.Add(
                    Descriptor, line.Arguments[0].Location, $"\"tune.bufsize {line.Arguments[0].Shown}\" is below 16384, the largest frame of HTTP/2: its clients fail; delete the line");
            }
            else if (size is >= LargeBytes and <= LargestBytes)
            {
                state.Report.Add(
                    Descriptor,
                    line.Arguments[0].Location,
                    $"\"tune.bufsize {line.Arguments[0].Shown}\" is taken twice for each busy connection, and lets clients send heads of that size; keep it as small as the largest request head needs");
            }
        }
    }
}
