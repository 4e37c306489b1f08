using System.Collections.Immutable;
using CfgCompiler.Parser.Conditions;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Grammar;

/// <summary>A condition before its predicates are known to exist.</summary>
internal abstract record ConditionNode(int Start, int End)
{
    protected TextSpan Span => TextSpan.FromBounds(Start, End);

    public abstract ConditionSyntax ToSyntax();

    /// <summary>All predicates from left to right.</summary>
    public virtual IEnumerable<CallNode> Calls() => [];
}

internal sealed record EmptyNode(int Start, int End) : ConditionNode(Start, End)
{
    public override ConditionSyntax ToSyntax() => new EmptyConditionSyntax(Span);
}

internal sealed record NumberNode(int Start, int End, bool Value) : ConditionNode(Start, End)
{
    public override ConditionSyntax ToSyntax() => new NumberConditionSyntax(Span, Value);
}

internal sealed record CallNode(int Start, int End, string Name, ImmutableArray<string> Arguments) : ConditionNode(Start, End)
{
    public override ConditionSyntax ToSyntax() =>
        new PredicateConditionSyntax(
            Span, ConditionPredicate.Find(Name) ?? throw new InvalidOperationException($"unchecked predicate {Name}"), Arguments);

    public override IEnumerable<CallNode> Calls() => [this];
}

internal sealed record NotNode(int Start, int End, ConditionNode Operand) : ConditionNode(Start, End)
{
    public override ConditionSyntax ToSyntax() => new NotConditionSyntax(Span, Operand.ToSyntax());

    public override IEnumerable<CallNode> Calls() => Operand.Calls();
}

internal sealed record JoinNode(int Start, int End, bool IsAnd, ImmutableArray<ConditionNode> Operands) : ConditionNode(Start, End)
{
    public override ConditionSyntax ToSyntax()
    {
        var operands = Operands.Select(operand => operand.ToSyntax()).ToImmutableArray();
        return IsAnd ? new AndConditionSyntax(Span, operands) : new OrConditionSyntax(Span, operands);
    }

    public override IEnumerable<CallNode> Calls() => Operands.SelectMany(operand => operand.Calls());
}
