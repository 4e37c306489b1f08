using System.Collections.Immutable;

namespace CfgCompiler.Parser.Grammar;

/// <summary>What the grammar can find wrong within one line.</summary>
internal enum LineErrorKind
{
    UnclosedQuote,
    UnclosedBrace,
    BadVariableName,
    BadHexEscape,
    BadWordList,
}

/// <summary>A piece of a word as the grammar sees it; offsets count from the start of the line.</summary>
internal abstract record LinePiece(int Start, int End);

/// <summary>Characters that stand for themselves, one after the other.</summary>
internal sealed record TextPiece(int Start, int End, string Text) : LinePiece(Start, End);

/// <summary>An escape sequence and the one character it stands for.</summary>
internal sealed record EscapePiece(int Start, int End, char Value) : LinePiece(Start, End);

internal sealed record VariablePiece(int Start, int End, string Name, string? Default, bool IsWordList) : LinePiece(Start, End);

/// <summary>Where reading stopped. The grammar turns mistakes into pieces, so that what precedes them is kept.</summary>
internal sealed record ErrorPiece(int Start, int End, LineErrorKind Kind) : LinePiece(Start, End);

/// <summary>One word: its place with quotes, and its pieces without.</summary>
internal readonly record struct LineWord(int Start, int End, ImmutableArray<LinePiece> Pieces);

/// <summary>A line without its ending.</summary>
/// <param name="Words">All words up to the end or to the mistake.</param>
/// <param name="CommentStart">Offset of <c>#</c>, or -1.</param>
/// <param name="IgnoredStart">Offset of a carriage return outside comments, or -1: HAProxy ends the line there.</param>
internal readonly record struct LineContent(ImmutableArray<LineWord> Words, int CommentStart, int IgnoredStart);
