using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3014: <c>retries 0</c>.</summary>
internal sealed class RetriesZeroRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3014", "retries-zero", Severity.Info, "One lost packet is an error for the client.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("retries"))
        {
            if (line.Arguments is [{ Value: "0" } count, ..])
            {
                state.Report.Add(Descriptor, count.Location, "\"retries 0\" answers 503 as soon as one connection to a server fails; leave the line out for three tries");
            }
        }
    }
}
