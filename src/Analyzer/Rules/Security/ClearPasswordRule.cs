using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2034: the password travels in clear text with each request.</summary>
internal sealed class ClearPasswordRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2034", "auth-without-realm-or-tls", Severity.Warning, "A password is asked for over a listener without TLS.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.Actions("auth").Count > 0 ? state.Configuration.Proxies : [])
        {
            if (!proxy.Binds.Exists(Listeners.IsClear))
            {
                continue;
            }

            // Behind a redirect, or a rule that looks at TLS, clear requests do not get that far.
            var acls = proxy.Acls;
            foreach (var line in RuleLines.WithDefaults(proxy))
            {
                if (line.Name == "redirect" || RuleLines.IsAction(line, "redirect") || LooksAtTls(line, acls))
                {
                    break;
                }

                if (RuleLines.IsHttpRequest(line) && RuleLines.IsAction(line, "auth"))
                {
                    state.Report.Add(Descriptor, line.Where, $"the password is sent over a listener of \"{proxy.Name}\" without TLS; redirect to https before this line");
                    break;
                }
            }
        }
    }

    private static bool LooksAtTls(BoundLine line, AclList acls) =>
        RuleLines.Tests(line.Parts?.Condition, acls).Any(static test => test.Expression.Call.Name is "ssl_fc" or "dst_port");
}
