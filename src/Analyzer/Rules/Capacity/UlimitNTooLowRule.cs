using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4002: <c>ulimit-n</c> below what <c>maxconn</c> needs: two descriptors for each connection.</summary>
internal sealed class UlimitNTooLowRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4002", "ulimit-n-too-low-or-pinned", Severity.Warning, "Fewer file descriptors than maxconn connections need.");

    public void Check(AnalysisState state)
    {
        if (state.Configuration.Global.Maxconn is { IsKnown: true, Value: > 0 } maxconn
            && GlobalLines.Last(state, "ulimit-n") is { } line
            && line.Arguments is [{ Value: { } text } word, ..]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit > 0 && limit < 2L * maxconn.Value)
        {
            state.Report.Add(
                Descriptor,
                word.Location,
                string.Create(CultureInfo.InvariantCulture, $"\"ulimit-n {limit}\" is too low for maxconn {maxconn.Value}, which needs two descriptors for each connection; delete the line, HAProxy computes the limit itself"),
                maxconn.Where,
                "the maxconn");
        }
    }
}
