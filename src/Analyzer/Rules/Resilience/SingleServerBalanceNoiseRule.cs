using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3017: an algorithm that chooses among servers in a backend of one.</summary>
internal sealed class SingleServerBalanceNoiseRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3017", "single-server-balance-noise", Severity.Info, "A balancing algorithm for a single server.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen && proxy.Servers is [{ IsFromTemplate: false }]
                && proxy.Lines.FindLast(static line => line.Name == "balance") is { IsNegated: false } line
                && line.Arguments is [{ Value: { } algorithm }, ..] && algorithm is not ("roundrobin" or "static-rr"))
            {
                state.Report.Add(
                    Descriptor, line.Where, $"\"balance {algorithm}\" has nothing to choose from: \"{proxy.Name}\" has one server; delete the line, or add the other servers",
                    Fixing.RemoveLine(line, "Remove the line", FixSafety.Safe));
            }
        }
    }
}
