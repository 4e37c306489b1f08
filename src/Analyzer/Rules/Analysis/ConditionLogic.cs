using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The conditions of one proxy as alternatives of literals, which can be compared with each other.</summary>
internal sealed class ConditionLogic
{
    private readonly AclList _acls;
    private readonly Dictionary<string, Literal?> _named = new(StringComparer.Ordinal);
    private readonly bool _isOpen;

    /// <summary>That of a section, made when first asked for.</summary>
    public static ConditionLogic Of(AnalysisState state, ProxyDraft section)
    {
        if (!state.Conditions.TryGetValue(section, out var logic))
        {
            state.Conditions.Add(section, logic = new ConditionLogic(section));
        }

        return logic;
    }

    private ConditionLogic(ProxyDraft proxy)
    {
        _isOpen = proxy.IsOpen;
        _acls = proxy.Acls;
    }

    /// <summary>
    /// The alternatives under which a line acts: none if never, one without literals if always. Null when a part of the condition
    /// is not known or gives another answer each time it is asked.
    /// </summary>
    public List<Literal[]>? Of(BoundLine line)
    {
        if (line.Parts?.Condition is not { } condition)
        {
            return line.Line.Words.Any(static word => word.Value is null or "if" or "unless") ? null : [[]];
        }

        if (condition.Alternatives.IsEmpty || !IsWhole(line, condition))
        {
            return null;
        }

        var alternatives = new List<Literal[]>(condition.Alternatives.Length);
        foreach (var terms in condition.Alternatives)
        {
            if (Literals(terms) is not { } literals)
            {
                return null;
            }

            alternatives.Add(literals);
        }

        return Simplify(condition.IsUnless ? Negate(alternatives) : alternatives);
    }

    /// <summary>Whether the rule with the condition <paramref name="narrow"/> acts only where the one with <paramref name="wide"/> does.</summary>
    public static bool Covers(List<Literal[]> wide, Literal[] narrow) =>
        wide.Exists(outer => Array.TrueForAll(outer, term => Array.Exists(narrow, inner => inner.Implies(term))));

    /// <summary>Its literals; null when one of them is not known.</summary>
    public Literal[]? Literals(ImmutableArray<ConditionTerm> terms)
    {
        var literals = new Literal[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            if (LiteralOf(terms[i]) is not { } literal)
            {
                return null;
            }

            literals[i] = literal;
        }

        return literals;
    }

    /// <summary>The tests of which one must match for the term to hold; null when they are not known.</summary>
    public IReadOnlyList<AclTest>? TestsOf(ConditionTerm term)
    {
        if (term.Name is null)
        {
            return term.Test is null ? null : [term.Test];
        }

        return _isOpen || _acls.Named(term.Name) is not { Count: > 0 } named ? null : [.. named.Select(static acl => acl.Test)];
    }

    private Literal? LiteralOf(ConditionTerm term)
    {
        if (term.Name is not { } name)
        {
            return Make(term);
        }

        if (!_named.TryGetValue(name, out var literal))
        {
            _named.Add(name, literal = Make(term));
        }

        return literal is null || literal.IsNegated == term.IsNegated ? literal : literal with { IsNegated = term.IsNegated };
    }

    private Literal? Make(ConditionTerm term)
    {
        if (TestsOf(term) is not { } tests)
        {
            return term.Name is null || _isOpen ? null : new Literal(term.IsNegated, term.Name, []);
        }

        if (!tests.All(IsStable))
        {
            return null;
        }

        return new Literal(term.IsNegated, tests.Count == 1 ? TestCover.Key(tests[0]) : string.Join('\u0003', tests.Select(TestCover.Key)), [.. tests]);
    }

    /// <summary>Two looks at the same request find the same: no random numbers, no counters that the look itself changes.</summary>
    private static bool IsStable(AclTest test)
    {
        foreach (var call in test.Expression.Calls)
        {
            var name = call.Name;
            if (name is "rand" or "uuid" or "date" or "date_us" or "set-var" or "unset-var" || name.StartsWith("lua.", StringComparison.Ordinal)
                || name.Contains("_inc_", StringComparison.Ordinal) || name.Contains("_clr_", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return test.Patterns.All(static pattern => pattern.Value is not null) && test.Flags.Files.All(static file => file.Value is not null);
    }

    /// <summary>Nothing of the condition was left out because it is wrong or depends on a variable that nobody has set.</summary>
    private static bool IsWhole(BoundLine line, Condition condition) =>
        condition.Alternatives[^1] is [.., var last] && last.Where.Span.End == condition.Where.Span.End
        && line.Line.Words.All(static word => word.Value is not null);

    private static List<Literal[]>? Negate(List<Literal[]> alternatives)
    {
        if (alternatives.Count == 1)
        {
            return [.. alternatives[0].Select(static literal => new[] { literal with { IsNegated = !literal.IsNegated } })];
        }

        return alternatives.TrueForAll(static literals => literals.Length == 1)
            ? [[.. alternatives.Select(static literals => literals[0] with { IsNegated = !literals[0].IsNegated })]]
            : null;
    }

    private static List<Literal[]>? Simplify(List<Literal[]>? alternatives)
    {
        if (alternatives is null)
        {
            return null;
        }

        var left = new List<Literal[]>(alternatives.Count);
        foreach (var literals in alternatives)
        {
            if (!Array.Exists(literals, static literal => Constant(literal) == false))
            {
                left.Add(Array.Exists(literals, static literal => Constant(literal) == true) ? Array.FindAll(literals, static literal => Constant(literal) is null) : literals);
            }
        }

        return left;
    }

    private static bool? Constant(Literal literal) => literal switch
    {
        { Tests: [], Key: "TRUE" } => !literal.IsNegated,
        { Tests: [], Key: "FALSE" } => literal.IsNegated,
        { Tests: [{ Patterns: [], Matcher: "bool", Expression: { Converters: [], Call.Name: "always_true" } }] } => !literal.IsNegated,
        { Tests: [{ Patterns: [], Matcher: "bool", Expression: { Converters: [], Call.Name: "always_false" } }] } => literal.IsNegated,
        _ => null,
    };
}
