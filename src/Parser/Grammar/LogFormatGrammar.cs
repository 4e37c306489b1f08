using System.Collections.Immutable;
using CfgCompiler.Parser.LogFormats;
using CfgCompiler.Parser.Text;
using Pidgin;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace CfgCompiler.Parser.Grammar;

/// <summary>Log formats (section 8.2.6). The grammar accepts every text: a mistake becomes an error piece that swallows the rest.</summary>
internal static class LogFormatGrammar
{
    private static readonly Parser<char, Unit> Rest = Any.SkipMany();

    private static readonly Parser<char, LogFormatPiece> Text =
        Map(
            (start, text, end) => new LogFormatPiece(LogFormatPieceKind.Text, Span(start, end), text, Span(start, end)),
            CurrentOffset,
            Token(c => c != '%').AtLeastOnceString(),
            CurrentOffset);

    private static readonly Parser<char, (string Text, TextSpan Span)> Word =
        Map(
            (start, text, end) => (text, Span(start, end)),
            CurrentOffset,
            Token(char.IsAsciiLetterOrDigit).AtLeastOnceString(),
            CurrentOffset);

    private static readonly Parser<char, LogFormatFlag> Flag =
        Map(
            (start, sign, text, end) => new LogFormatFlag(text, sign != '-', Span(start, end)),
            CurrentOffset,
            OneOf(Char('+'), Char('-')).Or(Return('+')),
            Token(c => c is not (',' or '}')).ManyString(),
            CurrentOffset);

    private static readonly Parser<char, LogFormatName> Name =
        Map(
            (start, name, type, end) => new LogFormatName(name, type, Span(start, end)),
            CurrentOffset,
            Token(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.').ManyString(),
            Char(':').Then(Token(c => char.IsAsciiLetterOrDigit(c) || c == '_').ManyString()).Or(Return("")),
            CurrentOffset);

    // After the percent sign: a name in parentheses, flags in braces, then the alias or expression.
    private static readonly Parser<char, Head> Named =
        Char('(').Then(Name).Then(
            Char(')').ThenReturn(true).Or(Return(false)),
            (name, isClosed) => new Head(name, [], isClosed ? null : "a name that is not closed by \")\""));

    private static readonly Parser<char, ImmutableArray<LogFormatFlag>?> Flags =
        Char('{').Then(Flag.Separated(Char(','))).Then(
            Char('}').ThenReturn(true).Or(Return(false)),
            (flags, isClosed) => isClosed ? flags.Where(flag => flag.Text.Length > 0).ToImmutableArray() : (ImmutableArray<LogFormatFlag>?)null);

    private static readonly Parser<char, Head> Modifiers =
        Named.Or(Return(new Head(null, [], null))).Then(
            Flags.Or(Return<ImmutableArray<LogFormatFlag>?>([])),
            (head, flags) => flags is { } all ? head with { Flags = all } : head with { Error = head.Error ?? "flags that are not closed by \"}\"" });

    private static readonly Parser<char, LogFormatPiece> Expression =
        Char('[').Then(
            Map(
                (sample, isClosed, end) => (sample, isClosed, end),
                SampleGrammar.Expression,
                Char(']').ThenReturn(true).Or(Return(false)),
                CurrentOffset))
        .Select(read => read switch
        {
            { sample.Calls: [] } => Broken("an expression without sample fetch", read.end),
            { isClosed: false } when read.sample.Calls.All(call => call.IsClosed) =>
                new LogFormatPiece(LogFormatPieceKind.Error, default, "an expression that is not closed by \"]\"", Span(read.sample.End, read.end)) { Expression = read.sample },
            _ => new LogFormatPiece(LogFormatPieceKind.Expression, default, "", Span(read.sample.Calls[0].Start, read.sample.End)) { Expression = read.sample },
        });

    private static readonly Parser<char, LogFormatPiece> Alias =
        Word.Select(word => char.IsAsciiDigit(word.Text[0])
            ? new LogFormatPiece(LogFormatPieceKind.Error, default, $"a percent sign before \"{word.Text[0]}\"; write \"%%\" for a plain one", word.Span)
            : new LogFormatPiece(LogFormatPieceKind.Alias, default, word.Text, word.Span));

    private static readonly Parser<char, LogFormatPiece> Variable =
        Map(
            (start, head, piece, end) => Finish(Span(start, end), head, piece),
            CurrentOffset,
            Char('%').Then(Modifiers),
            OneOf(
                Expression,
                Alias,
                Char('%').Select(_ => new LogFormatPiece(LogFormatPieceKind.Text, default, "%", default)),
                Token(c => c is not ('[' or '{' or '(')).Select(c => new LogFormatPiece(LogFormatPieceKind.Text, default, $"%{c}", default)),
                CurrentOffset.Select(at => Broken("a percent sign with nothing after it; write \"%%\" for a plain one", at))),
            CurrentOffset);

    /// <summary>A whole log format.</summary>
    public static readonly Parser<char, ImmutableArray<LogFormatPiece>> Format =
        Text.Or(Variable.Bind(piece => piece.Kind == LogFormatPieceKind.Error ? Rest.ThenReturn(piece) : Return(piece)))
            .Many()
            .Select(pieces => pieces.ToImmutableArray())
            .Before(Rest);

    private static LogFormatPiece Finish(TextSpan span, Head head, LogFormatPiece piece)
    {
        if (head.Error is { } error)
        {
            return new LogFormatPiece(LogFormatPieceKind.Error, span, error, span);
        }

        if (piece.Kind == LogFormatPieceKind.Text)
        {
            return head.Flags.IsEmpty && head.Name is null
                ? piece with { Span = span, TextSpan = span }
                : new LogFormatPiece(LogFormatPieceKind.Error, span, "flags or a name with no alias after them", span);
        }

        var where = piece.Kind == LogFormatPieceKind.Error && piece.TextSpan.Length == 0 ? span : piece.TextSpan;
        return piece with { Span = span, TextSpan = where, Flags = head.Flags, Name = head.Name };
    }

    private static LogFormatPiece Broken(string what, int at) => new(LogFormatPieceKind.Error, default, what, new TextSpan(at, 0));

    private static TextSpan Span(int start, int end) => TextSpan.FromBounds(start, end);

    private sealed record Head(LogFormatName? Name, ImmutableArray<LogFormatFlag> Flags, string? Error);
}
