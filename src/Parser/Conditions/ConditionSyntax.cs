using System.Collections.Immutable;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Conditions;

/// <summary>
/// The condition of <c>.if</c> and <c>.elif</c> (section 2.4). Spans are offsets in the condition's text, which is not the file's:
/// <see cref="ConditionText.OffsetOf"/> leads back.
/// </summary>
public abstract record ConditionSyntax(TextSpan Span);

/// <summary>No condition at all, which is false.</summary>
public sealed record EmptyConditionSyntax(TextSpan Span) : ConditionSyntax(Span);

/// <summary>A number, decimal, octal or hexadecimal as in C: zero is false.</summary>
public sealed record NumberConditionSyntax(TextSpan Span, bool Value) : ConditionSyntax(Span);

/// <summary>A predicate with its arguments, unquoted; as many as it wants.</summary>
public sealed record PredicateConditionSyntax(TextSpan Span, ConditionPredicate Predicate, ImmutableArray<string> Arguments) : ConditionSyntax(Span)
{
    /// <summary>An argument, empty when it was not given.</summary>
    public string Argument(int index) => index < Arguments.Length ? Arguments[index] : "";
}

/// <summary>An odd number of exclamation marks; an even number leaves its operand as it is.</summary>
public sealed record NotConditionSyntax(TextSpan Span, ConditionSyntax Operand) : ConditionSyntax(Span);

/// <summary>Operands joined by <c>&amp;&amp;</c>, at least two; evaluated from the left until one is false.</summary>
public sealed record AndConditionSyntax(TextSpan Span, ImmutableArray<ConditionSyntax> Operands) : ConditionSyntax(Span);

/// <summary>Operands joined by <c>||</c>, at least two; evaluated until one is true.</summary>
public sealed record OrConditionSyntax(TextSpan Span, ImmutableArray<ConditionSyntax> Operands) : ConditionSyntax(Span);
