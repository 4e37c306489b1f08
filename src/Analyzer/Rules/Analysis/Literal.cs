using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding.Expressions;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>One term of a condition, reduced to what it tests; names of ACLs are looked through.</summary>
/// <param name="Key">Equal for terms that test the same.</param>
/// <param name="Tests">Any of them makes it hold; empty for a predefined ACL.</param>
internal sealed record Literal(bool IsNegated, string Key, ImmutableArray<AclTest> Tests)
{
    /// <summary>Whether this one cannot hold without <paramref name="wide"/> holding too; false when that is not certain.</summary>
    public bool Implies(Literal wide)
    {
        if (IsNegated != wide.IsNegated)
        {
            return false;
        }

        return Key == wide.Key || (IsNegated ? Covers(Tests, wide.Tests) : Covers(wide.Tests, Tests));
    }

    private static bool Covers(ImmutableArray<AclTest> wide, ImmutableArray<AclTest> narrow) =>
        !narrow.IsEmpty && narrow.All(test => wide.Any(other => TestCover.Covers(other, test)));
}
