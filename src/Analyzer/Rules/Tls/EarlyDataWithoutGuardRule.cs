using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5012: requests in TLS early data can be sent again by an attacker who recorded them.</summary>
internal sealed class EarlyDataWithoutGuardRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5012", "0rtt-without-guard", Severity.Warning, "Early data without a rule against replay.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var bind = proxy.Binds.Find(static bind => bind.Params.Has("allow-0rtt"));
            if (bind?.Params.Last("allow-0rtt") is not { } parameter || proxy.IsOpen || RuleLines.WithDefaults(proxy).Any(IsGuard))
            {
                continue;
            }

            state.Report.Add(
                Descriptor,
                parameter.Where,
                "\"allow-0rtt\" lets recorded requests be sent again; add \"http-request wait-for-handshake\" for those that must run once, such as \"unless METH_GET\"",
                Fixing.AddToSections([proxy], "http-request wait-for-handshake unless METH_GET", "Wait for the handshake, but for GET"));
        }
    }

    private static bool IsGuard(BoundLine line) =>
        RuleLines.IsAction(line, "wait-for-handshake") || line.Parts?.AllExpressions().Any(static expression => expression.Call.Name == "ssl_fc_has_early") == true;
}
