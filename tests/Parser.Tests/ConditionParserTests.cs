using CfgCompiler.Parser.Conditions;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Text;
using CsCheck;

namespace CfgCompiler.Parser.Tests;

public class ConditionParserTests
{
    private static string Show(ConditionSyntax? condition) => condition switch
    {
        EmptyConditionSyntax => "empty",
        NumberConditionSyntax number => number.Value ? "1" : "0",
        PredicateConditionSyntax call => $"{call.Predicate.Name}[{string.Join('|', call.Arguments)}]",
        NotConditionSyntax not => "!" + Show(not.Operand),
        AndConditionSyntax and => "(" + string.Join(" and ", and.Operands.Select(Show)) + ")",
        OrConditionSyntax or => "(" + string.Join(" or ", or.Operands.Select(Show)) + ")",
        _ => "error",
    };

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("0", "0")]
    [InlineData("0000", "0")]
    [InlineData("0x0", "0")]
    [InlineData("0x1", "1")]
    [InlineData("010", "1")]
    [InlineData("-1", "1")]
    [InlineData("+1", "1")]
    [InlineData("99999999999999999999", "1")]
    [InlineData("!1", "!1")]
    [InlineData("! 1", "!1")]
    [InlineData("!!1", "1")]
    [InlineData("!-1", "!1")]
    [InlineData("( ( 1 ) )", "1")]
    [InlineData("defined", "defined[]")]
    [InlineData("defined()", "defined[]")]
    [InlineData("defined( A )", "defined[ A ]")]
    [InlineData("streq(a,  b)", "streq[a|  b]")]
    [InlineData("streq(,)", "streq[|]")]
    [InlineData("streq(\"a,)\",'b\\)')", "streq[a,)|b\\)]")]
    [InlineData("streq(a\\,b\\)", "streq[a\\|b\\]")]
    [InlineData("streq(\\\"a\\\",\\n\\x41\\#)", "streq[\"a\"|\n\\x41\\#]")]
    [InlineData("streq(a(b,c)", "streq[a(b|c]")]
    [InlineData("1 && 0 || !1 && (0||1)", "((1 and 0) or (!1 and (0 or 1)))")]
    [InlineData("1&&!0&&!((streq(a,b)||!streq(a,a)&&1)||strneq(a,a))", "(1 and !0 and !((streq[a|b] or (!streq[a|a] and 1)) or strneq[a|a]))")]
    public void Parse_Condition_GivesTree(string text, string tree)
    {
        var parse = ConditionParser.Parse(text);
        Assert.Null(parse.Error);
        Assert.Equal(tree, Show(parse.Condition));
    }

    [Theory]
    [InlineData("foo(", 4)]
    [InlineData("foo", 0)]
    [InlineData("12abc", 2)]
    [InlineData("08", 1)]
    [InlineData("1 2", 2)]
    [InlineData("1)", 1)]
    [InlineData("(1", 2)]
    [InlineData("()", 1)]
    [InlineData("!", 1)]
    [InlineData("1 &&", 4)]
    [InlineData("1&1", 2)]
    [InlineData("&& 1", 0)]
    [InlineData("streq(a)", 0)]
    [InlineData("1 || streq(a,b,c)", 5)]
    [InlineData("defined(a,b)", 0)]
    [InlineData("defined (A)", 8)]
    [InlineData("feature(X)x", 10)]
    [InlineData("streq(a,\"b)", 11)]
    [InlineData("DEFINED(A)", 0)]
    public void Parse_BadCondition_SaysWhere(string text, int at)
    {
        var parse = ConditionParser.Parse(text);
        Assert.Null(parse.Condition);
        Assert.NotNull(parse.Error);
        Assert.Equal(at, parse.ErrorSpan.Start);
    }

    [Fact]
    public void Parse_MisspeltPredicate_SuggestsTheRightOne() =>
        Assert.Equal("Unknown predicate \"fature\"; did you mean \"feature\"", ConditionParser.Parse("fature(X)").Error);

    [Theory]
    [InlineData(340, true)]
    [InlineData(341, false)]
    [InlineData(100_000, false)]
    public void Parse_Nesting_IsLimited(int depth, bool isRead) =>
        Assert.Equal(isRead, ConditionParser.Parse(new string('(', depth) + "1" + new string(')', depth)).Condition is not null);

    [Theory]
    [InlineData(1021, true)]
    [InlineData(1022, false)]
    public void Parse_Operators_AreLimited(int count, bool isRead) =>
        Assert.Equal(isRead, ConditionParser.Parse(string.Concat(Enumerable.Repeat("1||", count)) + "1").Condition is not null);

    [Fact]
    public void Parse_RandomText_NeverThrows() =>
        Gen.OneOf("01-+!()&|,\"'\\ axstreq_".ToCharArray()).Array[0, 30].Select(chars => new string(chars)).Sample(text =>
        {
            var parse = ConditionParser.Parse(text);
            Assert.NotEqual(parse.Condition is null, parse.Error is null);
            Assert.InRange(parse.ErrorSpan.End, 0, text.Length);
        });

    [Fact]
    public void Parse_Directive_ReportsInTheFile()
    {
        var source = SourceText.FromString("f", ".if 1  &&   \"fo\"o(\n");
        var text = ConditionText.FromLine(LineExpander.Expand(source, ConfigParser.Parse(source).Lines[0], _ => (string?)null, UnsetVariables.AreEmpty));
        Assert.Equal("1 && foo(", text.Text);
        Assert.True(text.IsKnown);
        Assert.Null(ConditionParser.Parse(source, text, ".if", out var diagnostic));
        Assert.NotNull(diagnostic);
        Assert.Equal("CFG0015", diagnostic.Code);
        Assert.StartsWith("\".if\": ", diagnostic.Message);
        Assert.Equal(18, diagnostic.Location.Span.Start);
    }
}
