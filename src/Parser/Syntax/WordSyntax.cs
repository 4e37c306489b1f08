using System.Collections.Immutable;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Syntax;

/// <summary>One word: literal runs (unquoted, unescaped) and environment variables, each with its place in the file.</summary>
/// <param name="Span">From the first to the last byte of the word, quotes included.</param>
/// <param name="Parts">In order. An empty quoted word has no parts.</param>
public sealed record WordSyntax(TextSpan Span, ImmutableArray<WordPart> Parts)
{
    /// <summary>The unquoted text, or null when the word uses an environment variable.</summary>
    public string? Constant { get; } = ConstantOf(Parts);

    private static string? ConstantOf(ImmutableArray<WordPart> parts) => parts switch
    {
        [] => "",
        [LiteralPart one] => one.Text,
        _ when parts.All(part => part is LiteralPart) => string.Concat(parts.Select(part => ((LiteralPart)part).Text)),
        _ => null,
    };
}

public abstract record WordPart(TextSpan Span);

/// <summary>
/// Characters after unquoting and unescaping. <see cref="Offsets"/>[i] is the file offset where character i of
/// <see cref="Text"/> comes from; it is empty when they are simply consecutive from the span's start.
/// </summary>
public sealed record LiteralPart(TextSpan Span, string Text, ImmutableArray<int> Offsets) : WordPart(Span)
{
    public int OffsetOf(int index) => Offsets.IsDefaultOrEmpty ? Span.Start + index : index < Offsets.Length ? Offsets[index] : Span.End;
}

/// <summary><c>$NAME</c> or <c>${NAME-default}</c> or <c>${NAME[*]}</c> inside double quotes (section 2.3 of the documentation).</summary>
/// <param name="Default">The text after <c>-</c>; null when there is none.</param>
/// <param name="IsWordList"><c>[*]</c>: each blank-separated word of the value is an argument of its own.</param>
public sealed record VariablePart(TextSpan Span, string Name, string? Default, bool IsWordList) : WordPart(Span);
