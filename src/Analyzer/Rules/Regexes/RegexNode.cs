using System.Collections.Immutable;

namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>A part of a regular expression.</summary>
internal abstract record RegexNode
{
    public static RegexNode Empty { get; } = new Sequence([]);

    /// <summary>One byte.</summary>
    public sealed record Bytes(ByteSet Set) : RegexNode;

    public sealed record Sequence(ImmutableArray<RegexNode> Parts) : RegexNode;

    public sealed record Choice(ImmutableArray<RegexNode> Parts) : RegexNode;

    /// <summary>A repetition.</summary>
    /// <param name="Max">Null without limit.</param>
    public sealed record Repeat(RegexNode Part, int Min, int? Max) : RegexNode;

    /// <summary><c>^</c>, <c>\A</c>.</summary>
    public sealed record Start : RegexNode;

    /// <summary><c>$</c>, <c>\z</c>.</summary>
    public sealed record End : RegexNode;
}
