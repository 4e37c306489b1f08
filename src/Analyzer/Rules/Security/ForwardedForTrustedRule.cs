using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2016: a client puts any address it likes into X-Forwarded-For.</summary>
internal sealed class ForwardedForTrustedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2016", "xff-trusted-for-acl", Severity.Warning, "Access is decided by an address that the client writes.");

    private static readonly string[] Headers = ["x-forwarded-for", "x-real-ip", "x-client-ip", "true-client-ip"];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.Tests.Exists(static placed => LooksAtHeader(placed.Test)) ? state.Configuration.Proxies : [])
        {
            if (!proxy.HasFrontend || proxy.IsOpen || RuleLines.WithDefaults(proxy).Any(static line => Array.Exists(Headers, header => RuleLines.ChangesHeader(line, header))))
            {
                continue;
            }

            var acls = proxy.Acls;
            foreach (var line in proxy.Lines)
            {
                if (line.Parts is { Action.Spec.Name: "deny" or "allow" or "reject" or "tarpit", Condition: { } condition })
                {
                    Judge(state, RuleLines.Tests(condition, acls).ToArray());
                }
            }
        }
    }

    private static bool LooksAtHeader(AclTest test) =>
        test.Matcher == "ip" && RuleLines.RequestHeader(test.Expression) is { } header && Array.IndexOf(Headers, header) >= 0;

    private static void Judge(AnalysisState state, AclTest[] tests)
    {
        if (Array.Exists(tests, static test => test.Expression.Call.Name is "src" or "http_auth" or "ssl_c_used"))
        {
            return;
        }

        var test = Array.Find(tests, LooksAtHeader);
        if (test is not null)
        {
            state.Report.Add(
                Descriptor, test.Where, "clients write this header themselves, so that anybody passes; look at \"src\" too, or set the address by \"http-request set-src\" for known proxies only");
        }
    }
}
