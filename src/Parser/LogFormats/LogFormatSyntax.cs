using System.Collections.Immutable;
using CfgCompiler.Parser.Samples;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.LogFormats;

/// <summary>What a piece of a log format is (section 8.2.6).</summary>
public enum LogFormatPieceKind
{
    /// <summary>Text that is sent as it is; <c>%%</c> and a percent sign before a character that means nothing count as such.</summary>
    Text,

    /// <summary><c>%ci</c>, <c>%{+Q}r</c>, <c>%o</c>.</summary>
    Alias,

    /// <summary><c>%[expression]</c>.</summary>
    Expression,

    /// <summary>A mistake: the rest of the text belongs to it.</summary>
    Error,
}

/// <summary>One piece of a log format. Spans are offsets in the text that was parsed.</summary>
/// <param name="Span">The whole piece with its percent sign.</param>
/// <param name="Text">The text, the alias without percent sign, or for a mistake what is wrong.</param>
/// <param name="TextSpan">Where that stands.</param>
public sealed record LogFormatPiece(LogFormatPieceKind Kind, TextSpan Span, string Text, TextSpan TextSpan)
{
    /// <summary>The flags in braces: <c>+Q</c>, <c>-E</c>; in order.</summary>
    public ImmutableArray<LogFormatFlag> Flags { get; init; } = [];

    /// <summary>Name and type in parentheses (since 3.0), null without them.</summary>
    public LogFormatName? Name { get; init; }

    /// <summary>The expression, for pieces of that kind.</summary>
    public SampleSyntax? Expression { get; init; }
}

/// <summary>A flag such as <c>+Q</c>, without its sign.</summary>
public sealed record LogFormatFlag(string Text, bool IsOn, TextSpan Span);

/// <summary><c>(name:type)</c>; the type is empty when not said.</summary>
public sealed record LogFormatName(string Name, string Type, TextSpan Span);
