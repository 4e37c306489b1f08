using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1008 and CFG1009: conditions that can't hold, and conditions that always hold.</summary>
internal sealed class ConditionConstantRule : IRule
{
    public static readonly DiagnosticDescriptor AlwaysFalse =
        new("CFG1008", "acl-always-false", Severity.Error, "Terms of a condition that exclude each other.");

    public static readonly DiagnosticDescriptor AlwaysTrue =
        new("CFG1009", "acl-always-true", Severity.Warning, "A condition that always holds.");

    public void Check(AnalysisState state)
    {
        foreach (var (section, line) in state.Index.WithParts)
        {
            if (line.Parts?.Condition is { } condition)
            {
                Check(state, line, condition, ConditionLogic.Of(state, section));
            }
        }
    }

    private static void Check(AnalysisState state, BoundLine line, Condition condition, ConditionLogic logic)
    {
        foreach (var terms in condition.Alternatives)
        {
            if (terms.Length > 1 && logic.Literals(terms) is { } literals && Contradiction(literals) is var (first, second))
            {
                var where = new Location(terms[first].Where.Source, TextSpan.FromBounds(terms[first].Where.Span.Start, terms[second].Where.Span.End));
                var what = condition.IsUnless ? "this part of \"unless\" excludes nothing" : "this never applies";
                state.Report.Add(AlwaysFalse, where, $"{Show(terms[first])} and {Show(terms[second])} can't both hold, so {what}");
            }
        }

        if (logic.Of(line) is { } when && Reason(condition, when) is { } reason)
        {
            state.Report.Add(AlwaysTrue, condition.Where, $"this condition always holds: {reason}");
        }
    }

    private static (int First, int Second)? Contradiction(Literal[] literals)
    {
        for (var second = 1; second < literals.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Exclude(literals[first], literals[second]))
                {
                    return (first, second);
                }
            }
        }

        return null;
    }

    private static bool Exclude(Literal one, Literal other)
    {
        if (one.IsNegated != other.IsNegated)
        {
            var (yes, no) = one.IsNegated ? (other, one) : (one, other);
            return yes.Implies(no with { IsNegated = false });
        }

        return !one.IsNegated && !one.Tests.IsEmpty && !other.Tests.IsEmpty
            && one.Tests.All(first => other.Tests.All(second => TestCover.Excludes(first, second)));
    }

    private static string? Reason(Condition condition, List<Literal[]> when)
    {
        // A single TRUE is said on purpose.
        if (condition.Terms.All(static term => term.Name is "TRUE" or "FALSE" || term.Test?.Keyword is "always_true" or "always_false"))
        {
            return null;
        }

        if (when.Exists(static one => one.Length > 0 && Array.TrueForAll(one, IsPathSlash)))
        {
            return "the path of every request begins with \"/\"";
        }

        var single = when.Where(static one => one.Length == 1).Select(static one => one[0]).ToImmutableArray();
        return single.Any(literal => literal.IsNegated && single.Any(other => !other.IsNegated && other.Key == literal.Key))
            ? "one of its alternatives is the opposite of another"
            : null;
    }

    private static bool IsPathSlash(Literal literal) =>
        !literal.IsNegated && literal.Tests.Any(static test => test is { Matcher: "beg", Expression: { Converters: [], Call.Name: "path" } }
            && test.Patterns.Any(static pattern => pattern.Value == "/"));

    private static string Show(ConditionTerm term) => $"\"{term.Where.Source.Decode(term.Where.Span)}\"";
}
