using System.Collections.Immutable;
using Pidgin;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace CfgCompiler.Parser.Grammar;

/// <summary>
/// Conditions (section 2.4): numbers, predicates, <c>!</c>, parentheses, <c>&amp;&amp;</c> which binds more tightly than <c>||</c>.
/// Arguments are read once more as words are, but cut at commas and closing parentheses, without <c>#</c>, <c>$</c> and <c>\x</c>.
/// </summary>
internal static class ConditionGrammar
{
    private static readonly Parser<char, Unit> Blanks = Token(c => c is ' ' or (>= '\t' and <= '\r')).SkipMany();

    private static readonly Parser<char, char> EscapedCharacter =
        Char('\\').Then(OneOf(
            OneOf('\\', '"', '\'', ' '),
            Char('n').ThenReturn('\n'),
            Char('r').ThenReturn('\r'),
            Char('t').ThenReturn('\t')).Or(Return('\\')));

    private static readonly Parser<char, string> Argument =
        OneOf(
            Token(c => c is not (',' or ')' or '"' or '\'' or '\\')).AtLeastOnceString(),
            EscapedCharacter.Select(c => c.ToString()),
            Token(c => c is not ('"' or '\\')).Or(EscapedCharacter).ManyString().Between(Char('"')),
            Token(c => c != '\'').ManyString().Between(Char('\'')))
        .Many()
        .Select(string.Concat);

    private static readonly Parser<char, ImmutableArray<string>> Arguments =
        Char('(')
        .Then(Argument.Separated(Char(',')))
        .Before(Char(')'))
        .Select(list => list.ToImmutableArray())
        .Select(list => list is [""] ? [] : list);

    private static readonly Parser<char, ConditionNode> Number =
        Map(
            (start, isZero, end) => (ConditionNode)new NumberNode(start, end, !isZero),
            CurrentOffset,
            Try(OneOf(Char('-'), Char('+')).Optional().Then(Lookahead(Digit)))
                .Then(OneOf(
                    Try(String("0x").Or(String("0X")).Then(Token(char.IsAsciiHexDigit).AtLeastOnceString())),
                    Char('0').Then(Token(c => c is >= '0' and <= '7').ManyString()).Select(rest => "0" + rest),
                    Digit.AtLeastOnceString()))
                .Select(digits => digits.All(c => c == '0')),
            CurrentOffset);

    private static readonly Parser<char, ConditionNode> Call =
        Map(
            (start, name, arguments, end) => (ConditionNode)new CallNode(start, end, name, arguments),
            CurrentOffset,
            Token(c => char.IsAsciiLetter(c) || c == '_').Then(Token(c => char.IsAsciiLetterOrDigit(c) || c == '_').ManyString(), (c, rest) => c + rest),
            Arguments.Or(Return(ImmutableArray<string>.Empty)),
            CurrentOffset);

    private static readonly Parser<char, ConditionNode> Group =
        Char('(').Then(Rec(WholeExpression)).Before(Char(')'));

    private static readonly Parser<char, ConditionNode> Term =
        Map(
            (start, marks, operand, end) => marks % 2 == 0 ? operand : new NotNode(start, end, operand),
            CurrentOffset,
            Char('!').Then(Blanks).Many().Select(marks => marks.Count()),
            OneOf(Group, Number, Call),
            CurrentOffset)
        .Before(Blanks);

    private static readonly Parser<char, ConditionNode> And = Join("&&", true, Term);

    private static readonly Parser<char, ConditionNode> Or = Join("||", false, And);

    /// <summary>A whole condition. Whether its predicates exist is not the grammar's business.</summary>
    public static readonly Parser<char, ConditionNode> Condition =
        Blanks.Then(
            End.Then(CurrentOffset).Select(at => (ConditionNode)new EmptyNode(at, at))
                .Or(Or.Before(End)));

    /// <summary>Describes the place where the grammar got stuck.</summary>
    public static string Unexpected(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return text.Count(c => c == '(') > text.Count(c => c == ')')
                ? "The condition ends too early; expected \")\""
                : "The condition ends too early; expected a number, a predicate or \"(\"";
        }

        return $"Unexpected character \"{text[offset]}\" in the condition";
    }

    // Used before the fields below it are there, hence only called when the grammar runs.
    private static Parser<char, ConditionNode> WholeExpression() => Or;

    private static Parser<char, ConditionNode> Join(string sign, bool isAnd, Parser<char, ConditionNode> operand) =>
        Blanks.Then(operand)
            .SeparatedAtLeastOnce(String(sign))
            .Select(operands => operands.ToImmutableArray())
            .Select(all => all.Length == 1 ? all[0] : new JoinNode(all[0].Start, all[^1].End, isAnd, all));
}
