using System.Collections.Immutable;
using CfgCompiler.Parser.Samples;
using Pidgin;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace CfgCompiler.Parser.Grammar;

/// <summary>
/// Sample expressions (section 7.1): a fetch and converters after commas. The grammar accepts every text and stops where the
/// expression does; what is missing is told by <see cref="SampleCallSyntax.IsClosed"/> and an empty list of calls.
/// </summary>
internal static class SampleGrammar
{
    private const string Escaped = "\\\"',() #nrt";

    private static readonly Parser<char, string> Name =
        Token(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+').AtLeastOnceString();

    // A backslash before any other character is itself.
    private static readonly Parser<char, string> Escape =
        Char('\\').Then(
            Token(c => Escaped.Contains(c)).Select(Unescape).Or(Return("\\")));

    private static readonly Parser<char, Piece> Plain =
        Token(c => c is not (',' or ')' or '"' or '\'' or '\\')).AtLeastOnceString().Select(text => new Piece(text, true));

    private static readonly Parser<char, Piece> WeaklyQuoted =
        Char('"')
            .Then(Token(c => c is not ('"' or '\\')).AtLeastOnceString().Or(Escape).Many().Select(string.Concat))
            .Then(Char('"').ThenReturn(true).Or(Return(false)), (text, isClosed) => new Piece(text, isClosed));

    private static readonly Parser<char, Piece> StronglyQuoted =
        Char('\'')
            .Then(Token(c => c != '\'').ManyString())
            .Then(Char('\'').ThenReturn(true).Or(Return(false)), (text, isClosed) => new Piece(text, isClosed));

    private static readonly Parser<char, Argument> AnyArgument =
        Map(
            (start, pieces, end) => new Argument(new SampleArgumentSyntax(Join(pieces), start, end - start), pieces.TrueForAll(piece => piece.IsClosed)),
            CurrentOffset,
            OneOf(Plain, WeaklyQuoted, StronglyQuoted, Escape.Select(text => new Piece(text, true))).Many().Select(all => all.ToList()),
            CurrentOffset);

    private static readonly Parser<char, (ImmutableArray<SampleArgumentSyntax> All, bool IsClosed)> Arguments =
        Char('(')
            .Then(AnyArgument.SeparatedAtLeastOnce(Char(',')).Select(all => all.ToList()))
            .Then(
                Char(')').ThenReturn(true).Or(Return(false)),
                (all, isClosed) => (all.Select(one => one.Syntax).ToImmutableArray(), isClosed && all.TrueForAll(one => one.IsClosed)));

    private static readonly Parser<char, SampleCallSyntax> Call =
        Map(
            (start, name, arguments, end) => new SampleCallSyntax(name, start, end, arguments.All, arguments.IsClosed),
            CurrentOffset,
            Name,
            Arguments.Or(Return((ImmutableArray<SampleArgumentSyntax>.Empty, true))),
            CurrentOffset);

    /// <summary>An expression at the beginning of the text; what follows it is left.</summary>
    public static readonly Parser<char, SampleSyntax> Expression =
        Map(
            (calls, end) => new SampleSyntax(calls.ToImmutableArray(), end),
            Call.SeparatedAndOptionallyTerminatedAtLeastOnce(Char(',').SkipAtLeastOnce()).Or(Return(Enumerable.Empty<SampleCallSyntax>())),
            CurrentOffset);

    private static string Unescape(char c) => c switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        _ => c.ToString(),
    };

    private static string Join(List<Piece> pieces) => pieces.Count == 1 ? pieces[0].Text : string.Concat(pieces.Select(piece => piece.Text));

    private readonly record struct Piece(string Text, bool IsClosed);

    private readonly record struct Argument(SampleArgumentSyntax Syntax, bool IsClosed);
}
