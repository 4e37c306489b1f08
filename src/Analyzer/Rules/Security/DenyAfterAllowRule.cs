using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2031: an allow by path ends the rules for those requests, also the later ones that keep out certain clients.</summary>
internal sealed class DenyAfterAllowRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2031", "deny-after-allow", Severity.Warning, "A deny of certain clients that an allow above it goes round.");

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Index.Actions("allow").Select(static placed => placed.Section).Distinct())
        {
            BoundLine? allow = null;
            foreach (var line in section.Lines)
            {
                if (!RuleLines.IsHttpRequest(line) || line.Parts?.Condition is not { } condition)
                {
                    continue;
                }

                if (RuleLines.IsAction(line, "allow"))
                {
                    allow ??= LooksAtRequestOnly(condition, section.Acls) ? line : null;
                }
                else if (allow is not null && line.Parts.Action?.Spec.Name is "deny" or "tarpit" or "reject" or "silent-drop" && KeepsOutClients(condition, section.Acls))
                {
                    state.Report.Add(
                        Descriptor,
                        line.Where,
                        "clients that are refused here still get what the \"http-request allow\" above lets through, which ends the rules; put this line above it",
                        allow.Where,
                        "the rules end here for some requests");
                    break;
                }
            }
        }
    }

    private static bool LooksAtRequestOnly(Condition condition, AclList acls)
    {
        var tests = RuleLines.Tests(condition, acls).ToArray();
        return tests.Length > 0 && Array.TrueForAll(tests, static test => test.Expression.Call.Name is "path" or "url" or "base" or "method" or "hdr" or "req.hdr" or "pathq");
    }

    /// <summary>A list of unwanted addresses; "deny unless" is for the wanted ones, and an exception before it is meant.</summary>
    private static bool KeepsOutClients(Condition condition, AclList acls) =>
        !condition.IsUnless && condition.Terms.All(static term => !term.IsNegated)
        && RuleLines.Tests(condition, acls).Any(static test => test.Expression.Call.Name is "src" && test.Matcher == "ip");
}
