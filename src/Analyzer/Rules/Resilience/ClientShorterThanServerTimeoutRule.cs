using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3010: a client timeout shorter than the server timeout of the same section.</summary>
internal sealed class ClientShorterThanServerTimeoutRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3010", "client-shorter-than-server-timeout", Severity.Info, "The client timeout ends requests that the server may still answer.");

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Configuration.Defaults.Concat(state.Configuration.Proxies))
        {
            if (Timeouts.Known(section, "client") is { Value: > 0 } client
                && Timeouts.Known(section, "server") is { } server
                && server.Value > client.Value
                && (section.Defaults is null || section.Own.Contains("timeout client") || section.Own.Contains("timeout server")))
            {
                state.Report.Add(
                    Descriptor,
                    client.Where,
                    $"\"timeout client {Timeouts.Shown(client)}\" is shorter than \"timeout server {Timeouts.Shown(server)}\": a client that waits for a slow answer may be cut off first",
                    server.Where,
                    "the server timeout");
            }
        }
    }
}
