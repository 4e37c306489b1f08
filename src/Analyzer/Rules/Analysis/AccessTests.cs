using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The tests by which rules decide who may go on.</summary>
internal sealed class AccessTests
{
    private readonly HashSet<object> _admitting = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _refusing = new(ReferenceEqualityComparer.Instance);

    private AccessTests()
    {
    }

    /// <summary>Those of the whole configuration, looked for when first asked.</summary>
    public static AccessTests Of(AnalysisState state) => state.Access ??= Find(state);

    private static AccessTests Find(AnalysisState state)
    {
        var tests = new AccessTests();
        foreach (var (section, line) in state.Index.WithParts)
        {
            if (line.Parts?.Condition is not { } condition || !(Refuses(line) || Admits(line)))
            {
                continue;
            }

            foreach (var term in condition.Terms)
            {
                var set = Admits(line) == (term.IsNegated == condition.IsUnless) ? tests._admitting : tests._refusing;
                set.UnionWith(ConditionLogic.Of(state, section).TestsOf(term) ?? []);
            }
        }

        return tests;
    }

    /// <summary>Who fulfils it is let through.</summary>
    public bool IsAdmitting(AclTest test) => _admitting.Contains(test);

    /// <summary>Who fulfils it is let through, or is kept out.</summary>
    public bool Decides(AclTest test) => IsAdmitting(test) || _refusing.Contains(test);

    /// <summary>The rule keeps requests from going on.</summary>
    public static bool Refuses(BoundLine line) => line.Parts?.Action?.Spec.Name is "deny" or "tarpit" or "reject" or "silent-drop" or "auth";

    public static bool Admits(BoundLine line) => line.Parts?.Action?.Spec.Name is "allow" or "accept";

    /// <summary>A term of the rule's condition that makes a refusal apply when it holds.</summary>
    public static bool IsRefusing(Condition condition, ConditionTerm term) => term.IsNegated == condition.IsUnless;
}
