using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>A condition: alternatives (<c>or</c>) of terms that must all hold.</summary>
/// <param name="Alternatives">Empty when nothing follows <c>if</c>.</param>
/// <param name="Where">From <c>if</c> to the end.</param>
internal sealed record Condition(bool IsUnless, ImmutableArray<ImmutableArray<ConditionTerm>> Alternatives, Location Where)
{
    /// <summary>Those of all alternatives.</summary>
    public ImmutableArray<ConditionTerm> Terms { get; } = Alternatives.Length == 1 ? Alternatives[0] : [.. Alternatives.SelectMany(static terms => terms)];
}

/// <summary>One ACL of a condition.</summary>
/// <param name="Name">The ACL's name; null for one in braces.</param>
/// <param name="Test">What stands in braces; null for a name, or when it could not be read.</param>
internal sealed record ConditionTerm(bool IsNegated, string? Name, AclTest? Test, Location Where);
