using Pidgin;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace CfgCompiler.Parser.Grammar;

/// <summary>Environment variables inside double quotes: <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME-default}</c>, <c>${NAME[*]}</c> (section 2.3).</summary>
internal static class VariableGrammar
{
    private static readonly string[] PseudoNames = [".FILE", ".LINE", ".SECTION"];

    private static readonly Parser<char, string> NameRest = Token(IsNameCharacter).ManyString();

    /// <summary>A name, or null with nothing consumed that matters: the caller reports the place where it should begin.</summary>
    private static readonly Parser<char, string?> Name =
        Lookahead(OneOf(Token(IsNameStart).ThenReturn(true), Char('.').ThenReturn(true), Return(false)))
            .Then(starts => starts
                ? Map((first, rest) => Checked(first + rest), Any, NameRest)
                : Return<string?>(null));

    private static readonly Parser<char, bool?> WordListMark =
        Char('[').Then(Try(String("*]")).ThenReturn<bool?>(true).Or(Return<bool?>(null))).Or(Return<bool?>(false));

    private static readonly Parser<char, string?> Default =
        Char('-').Then(Token(c => c != '}').ManyString()).Select<string?>(text => text).Or(Return<string?>(null));

    private static readonly Parser<char, LinePiece> Plain =
        Map(
            (start, name, end) => name is null
                ? new ErrorPiece(start, start + 1, LineErrorKind.BadVariableName)
                : (LinePiece)new VariablePiece(start - 1, end, name, null, false),
            CurrentOffset,
            Name,
            CurrentOffset);

    private static readonly Parser<char, LinePiece> Braced =
        Map(
            BuildBraced,
            CurrentOffset.Before(Char('{')),
            Name,
            CurrentOffset,
            WordListMark,
            Default,
            Char('}').ThenReturn(true).Or(Return(false)),
            CurrentOffset);

    /// <summary>A variable, or the mistake in it.</summary>
    public static readonly Parser<char, LinePiece> Variable = Char('$').Then(Braced.Or(Plain));

    private static LinePiece BuildBraced(
        int brace, string? name, int nameEnd, bool? isWordList, string? defaultText, bool isClosed, int end)
    {
        if (name is null)
        {
            return new ErrorPiece(brace + 1, brace + 2, LineErrorKind.BadVariableName);
        }

        if (isWordList is not { } list)
        {
            return new ErrorPiece(nameEnd, nameEnd + 1, LineErrorKind.BadWordList);
        }

        return isClosed
            ? new VariablePiece(brace - 1, end, name, defaultText, list)
            : new ErrorPiece(brace, brace + 1, LineErrorKind.UnclosedBrace);
    }

    private static string? Checked(string name) => name[0] != '.' || PseudoNames.Contains(name) ? name : null;

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
