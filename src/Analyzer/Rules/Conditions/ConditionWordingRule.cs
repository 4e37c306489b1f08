using System.Buffers;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>CFG1015 and CFG1063: conditions that are right and read wrong.</summary>
internal sealed class ConditionWordingRule : IRule
{
    public static readonly DiagnosticDescriptor Precedence =
        new("CFG1015", "condition-precedence", Severity.Info, "A condition with \"or\" that is easily misread.") { IsOffByDefault = true };

    public static readonly DiagnosticDescriptor Capitals =
        new("CFG1063", "pattern-uppercase-with-i", Severity.Info, "A pattern with capitals that are not looked at.") { IsOffByDefault = true };

    private static readonly SearchValues<char> Upper = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.All)
        {
            if (line.Parts?.Condition is { Alternatives.Length: > 1 } condition)
            {
                CheckPrecedence(state, condition);
            }
        }

        foreach (var (_, _, test) in state.Index.Tests)
        {
            CheckCapitals(state, test);
        }
    }

    private static void CheckPrecedence(AnalysisState state, Condition condition)
    {
        if (condition.IsUnless)
        {
            state.Report.Add(Precedence, condition.Where, "\"unless\" with \"or\" acts when none of the alternatives holds; write \"if\" with each of them negated");
        }
        else if (condition.Alternatives.Any(static terms => terms.Length > 1))
        {
            state.Report.Add(Precedence, condition.Where, "terms side by side belong together before \"or\" parts them; give each side an acl name, or write two rules");
        }
    }

    private static void CheckCapitals(AnalysisState state, AclTest test)
    {
        if (!test.Flags.IgnoresCase || test.Matcher is not ("str" or "beg" or "end" or "sub" or "dir" or "dom"))
        {
            return;
        }

        foreach (var pattern in test.Patterns)
        {
            if (pattern.Value is { } text && text.AsSpan().ContainsAny(Upper))
            {
                var lower = pattern.Shown.ToLowerInvariant();
                var isPlain = pattern.Word.Span.Length == text.Length;
                state.Report.Add(
                    Capitals,
                    pattern.Location,
                    $"the capitals of \"{pattern.Shown}\" mean nothing with \"-i\"; write \"{lower}\"",
                    isPlain ? Fixing.Replace(pattern.Location, lower, "Write it in lower case", FixSafety.Safe) : []);
                return;
            }
        }
    }
}
