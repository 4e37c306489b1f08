using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5014: one connection carries requests for several hosts, and the name of the handshake is that of the first.</summary>
internal sealed class SniRoutingRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5014", "sni-vs-host-routing-mismatch", Severity.Info, "Requests are told apart by the name of the TLS handshake.");

    public void Check(AnalysisState state)
    {
        var isAsked = state.Index.Tests.Exists(static placed => IsOfHandshake(placed.Test));
        foreach (var proxy in isAsked ? state.Configuration.Proxies : [])
        {
            if (proxy.ModeText != "http" || !proxy.HasFrontend)
            {
                continue;
            }

            var acls = proxy.Acls;
            foreach (var line in proxy.Lines)
            {
                var test = line.Name == "use_backend" || RuleLines.IsHttpRequest(line)
                    ? RuleLines.Tests(line.Parts?.Condition, acls).FirstOrDefault(IsOfHandshake)
                    : null;
                if (test is null)
                {
                    continue;
                }

                state.Report.Add(Descriptor, test.Where, "the name of the TLS handshake may be another than the Host header's; look at \"req.hdr(host)\" too, or answer 421 when they differ");
                break;
            }
        }
    }

    private static bool IsOfHandshake(AclTest test) => test.Expression.Call.Name.StartsWith("ssl_fc_sni", StringComparison.Ordinal);
}
