using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4016: <c>compression algo</c> without <c>compression type</c>.</summary>
internal sealed class CompressionWithoutTypeRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4016", "compression-without-type", Severity.Info, "Everything is compressed, even what is compressed already.");

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Configuration.Defaults.Concat(state.Configuration.Proxies))
        {
            if (!section.IsOpen && section.Lines.FindLast(static line => line.Name is "compression algo" or "compression algo-res") is { IsNegated: false } line
                && line.Arguments is not [{ Value: "identity" or null }, ..]
                && PlacedLines.Last(section, "compression type") is null && PlacedLines.Last(section, "compression type-res") is null)
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"\"{line.Name}\" without \"compression type\" compresses images and archives again; add \"compression type text/html text/css application/javascript\"",
                    Fixing.AddLineAfter(line, "compression type text/html text/css application/javascript", "Add a \"compression type\" line", FixSafety.Suggested));
            }
        }
    }
}
