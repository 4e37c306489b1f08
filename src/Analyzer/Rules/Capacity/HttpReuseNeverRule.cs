using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4013: <c>http-reuse never</c>.</summary>
internal sealed class HttpReuseNeverRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4013", "http-reuse-never", Severity.Info, "A new server connection for each client.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("http-reuse"))
        {
            if (line.Arguments is [{ Value: "never" }, ..])
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    "\"http-reuse never\" opens a server connection for each client; delete the line, unless the servers keep something by connection, as NTLM does",
                    Fixing.RemoveLine(line, "Remove the line", FixSafety.Suggested));
            }
        }
    }
}
