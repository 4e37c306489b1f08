using System.Collections.Immutable;
using Pidgin;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace CfgCompiler.Parser.Grammar;

/// <summary>
/// Words on one line (sections 2.1 and 2.2). The grammar accepts every text: a mistake becomes an <see cref="ErrorPiece"/> that
/// swallows the rest of the line. A line is given without its line feed and without NUL bytes.
/// Judged by HAProxy 2.6 and 3.5 where the documentation is silent or says otherwise: a backslash before a line feed does not
/// continue the line, one before a tab is itself and the tab still separates, and a carriage return ends the line, except inside
/// <c>${…}</c> and where it follows a blank or begins the line.
/// </summary>
internal static class LineGrammar
{
    private const string UnquotedEscapes = "\\\"'# nrt";
    private const string QuotedEscapes = UnquotedEscapes + "$";

    private static readonly Parser<char, Unit> Rest = Any.SkipMany();

    // A carriage return ends the line right after a word, but is a blank where blanks already are.
    private static readonly Parser<char, Unit> Indent = Token(c => IsBlank(c) || c == '\r').SkipMany();

    private static readonly Parser<char, Unit> Separator = Token(IsBlank).Then(Indent).Or(Return(Unit.Value));

    private static readonly Parser<char, LinePiece> UnquotedText =
        Text(c => !IsBlank(c) && c is not ('"' or '\'' or '\\' or '#' or '\r'));

    private static readonly Parser<char, LinePiece> UnquotedEscape = Escape(UnquotedEscapes);

    private static readonly Parser<char, ImmutableArray<LinePiece>> WeaklyQuoted =
        Quoted(
            '"',
            OneOf(
                Text(c => c is not ('"' or '\\' or '$' or '\r')),
                Escape(QuotedEscapes),
                VariableGrammar.Variable.Then(StopAtError)));

    private static readonly Parser<char, ImmutableArray<LinePiece>> StronglyQuoted =
        Quoted('\'', Text(c => c is not ('\'' or '\r')));

    private static readonly Parser<char, ImmutableArray<LinePiece>> Element =
        OneOf(
            UnquotedText.Select(ImmutableArray.Create),
            WeaklyQuoted,
            StronglyQuoted,
            UnquotedEscape.Select(ImmutableArray.Create));

    /// <summary>One word, which the text begins with; what follows it is left.</summary>
    public static readonly Parser<char, LineWord> Word =
        Map(
            (start, elements, end) => new LineWord(start, end, elements.SelectMany(element => element).ToImmutableArray()),
            CurrentOffset,
            Element.AtLeastOnce(),
            CurrentOffset);

    private static readonly Parser<char, (int Comment, int Ignored)> Tail =
        Map(
            (at, mark) => mark switch { '#' => (at, -1), '\r' => (-1, at), _ => (-1, -1) },
            CurrentOffset,
            OneOf(Char('#'), Char('\r')).Or(Return('\0')))
        .Before(Rest);

    /// <summary>The whole line: the definition that <see cref="Lexing.LineReader"/> is held to.</summary>
    public static readonly Parser<char, LineContent> Line =
        Map(
            (words, tail) => new LineContent(words.ToImmutableArray(), tail.Comment, tail.Ignored),
            Indent.Then(Word.Before(Separator).Many()),
            Tail);

    /// <summary>What separates words: everything that C calls space, but the characters that end a line.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f';

    private static Parser<char, LinePiece> Text(Func<char, bool> accepts) =>
        Map((start, text) => (LinePiece)new TextPiece(start, start + text.Length, text), CurrentOffset, Token(accepts).AtLeastOnceString());

    private static Parser<char, LinePiece> Escape(string known) =>
        Map(
            (start, escape) => escape(start),
            CurrentOffset.Before(Char('\\')),
            OneOf(
                Char('x').Then(HexEscape),
                Token(c => known.Contains(c)).Select<Func<int, LinePiece>>(c => start => new EscapePiece(start, start + 2, Meaning(c))),
                Return<Func<int, LinePiece>>(start => new TextPiece(start, start + 1, "\\"))))
        .Then(StopAtError);

    private static Parser<char, Func<int, LinePiece>> HexEscape =>
        Try(Map(
            (high, low) => (Func<int, LinePiece>)(start =>
                new EscapePiece(start, start + 4, (char)Convert.ToInt32($"{high}{low}", 16))),
            Token(char.IsAsciiHexDigit),
            Token(char.IsAsciiHexDigit)))
        .Or(Return<Func<int, LinePiece>>(start => new ErrorPiece(start, start + 2, LineErrorKind.BadHexEscape)));

    private static Parser<char, LinePiece> StopAtError(LinePiece piece) =>
        piece is ErrorPiece ? Rest.ThenReturn(piece) : Return(piece);

    private static Parser<char, ImmutableArray<LinePiece>> Quoted(char quote, Parser<char, LinePiece> piece) =>
        Map(
            (start, pieces, isClosed) => isClosed
                ? pieces.ToImmutableArray()
                : [.. pieces, new ErrorPiece(start, start + 1, LineErrorKind.UnclosedQuote)],
            CurrentOffset.Before(Char(quote)),
            piece.Many(),
            Char(quote).ThenReturn(true).Or(Rest.ThenReturn(false)));

    private static char Meaning(char escape) => escape switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape };
}
