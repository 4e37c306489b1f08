using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3020: <c>balance leastconn</c> for HTTP, whose requests are mostly too short for it to tell servers apart.</summary>
internal sealed class LeastconnForShortHttpRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3020", "leastconn-for-short-http", Severity.Info, "leastconn where requests are over at once.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy is { HasBackend: true, ModeText: "http" } && PlacedLines.Last(proxy, "balance") is { } line
                && line.Arguments is [{ Value: "leastconn" }, ..])
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    "\"balance leastconn\" is made for long connections; for short HTTP requests \"roundrobin\" or \"random\" spreads as well and costs less");
            }
        }
    }
}
