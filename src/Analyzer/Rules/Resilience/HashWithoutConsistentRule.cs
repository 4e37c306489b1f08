using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3018: a hashing algorithm with the default, map-based kind of hash.</summary>
internal sealed class HashWithoutConsistentRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3018", "hash-without-consistent", Severity.Info, "Each server that comes or goes moves nearly all clients.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen && proxy.Servers.Count > 1
                && PlacedLines.Last(proxy, "balance") is { } line
                && line.Arguments is [{ Value: { } algorithm }, ..] && IsHash(algorithm)
                && PlacedLines.Last(proxy, "hash-type") is null)
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"\"balance {algorithm}\" without \"hash-type consistent\" sends most clients to another server whenever one fails or returns",
                    line.Line.Source == proxy.Where.Source ? Fixing.AddLineAfter(line, "hash-type consistent", "Add \"hash-type consistent\"", FixSafety.Suggested) : []);
            }
        }
    }

    private static bool IsHash(string algorithm) =>
        algorithm is "source" or "uri" or "url_param" or "hash" || algorithm.StartsWith("hdr(", StringComparison.Ordinal)
        || algorithm.StartsWith("rdp-cookie", StringComparison.Ordinal);
}
