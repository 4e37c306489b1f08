using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3006: connections that become tunnels, without a timeout for them: the short client and server timeouts cut them.</summary>
internal sealed class MissingTimeoutTunnelRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3006", "missing-timeout-tunnel", Severity.Warning, "WebSocket or other long-lived connections without timeout tunnel.");

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen || state.Index.Named("timeout tunnel").Count > 0)
        {
            return;
        }

        foreach (var (section, _, test) in state.Index.Tests)
        {
            if (!section.IsOpen && IsUpgrade(test))
            {
                state.Report.Add(
                    Descriptor,
                    test.Expression.Where,
                    "WebSocket connections are told apart here, but no section has a \"timeout tunnel\": they end after \"timeout client\" or \"timeout server\" without data; add \"timeout tunnel 1h\"",
                    section.Defaults is { } defaults ? Fixing.AddToSections([defaults], "timeout tunnel 1h", "Add \"timeout tunnel 1h\"") : []);
                return;
            }
        }
    }

    private static bool IsUpgrade(AclTest test) =>
        test.Expression.Call is { Name: var fetch, Arguments: [var header, ..] }
        && (fetch is "hdr" or "req.hdr" or "req.fhdr" || fetch.StartsWith("hdr_", StringComparison.Ordinal))
        && header.Text.Equals("upgrade", StringComparison.OrdinalIgnoreCase)
        && test.Patterns.Any(static pattern => pattern.Value?.Contains("websocket", StringComparison.OrdinalIgnoreCase) == true);
}
