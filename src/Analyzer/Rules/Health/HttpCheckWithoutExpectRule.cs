using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8002: an HTTP check without <c>http-check expect</c> takes every 2xx and 3xx for health.</summary>
internal sealed class HttpCheckWithoutExpectRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8002", "httpchk-without-expect", Severity.Info, "An HTTP check that a redirect passes too.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen && proxy.Servers.Exists(ServerChecks.IsChecked)
                && ServerChecks.Option(proxy) is { Name: "option httpchk" } line
                && !ServerChecks.Rules(proxy, "http-check", "expect").Any())
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    "this check takes any 2xx or 3xx answer for health, a redirect to a login or error page too; add \"http-check expect status 200\"",
                    Fixing.AddLineAfter(line, "http-check expect status 200", "Add \"http-check expect status 200\"", FixSafety.Suggested));
            }
        }
    }
}
