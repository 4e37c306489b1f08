using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>
/// CFG2040: a cache is asked whoever the client is. HAProxy looks at Cache-Control, Authorization and Vary, never at cookies (section 6).
/// </summary>
internal sealed class CachePrivateAnswersRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2040", "cache-without-vary-or-auth", Severity.Info, "Answers for one user may be given to others.");

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Index.Actions("cache-use").Select(static placed => placed.Section).Distinct())
        {
            // One that only stores what the server calls public has its condition on the other line.
            if (section.Lines.Exists(static line => RuleLines.IsAction(line, "cache-store") && line.Parts?.Condition is not null))
            {
                continue;
            }

            var use = section.Lines.Find(static line => RuleLines.IsAction(line, "cache-use") && line.Parts?.Condition is null);
            if (use?.Parts?.Action is { } action)
            {
                state.Report.Add(
                    Descriptor,
                    action.Name.Location,
                    "a page made for a user who is logged in by a cookie is given to all, unless the server says \"Cache-Control: private\"; add a condition such as \"unless { req.cook(session) -m found }\"");
            }
        }
    }
}
