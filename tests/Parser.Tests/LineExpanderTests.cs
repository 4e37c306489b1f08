using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Tests;

public class LineExpanderTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["A"] = "aa", ["B"] = "b1 b2  b3", ["EMPTY"] = "", ["BLANK"] = "  ", ["LEAD"] = " b1 ", ["ESC"] = "b1\\ b2 \"c d\"", ["TAB"] = "b1\tb2",
    };

    private static ExpandedLine Expand(string line, UnsetVariables unset = UnsetVariables.AreEmpty)
    {
        var source = SourceText.FromString("dir/test.cfg", "\n" + line + "\n");
        return LineExpander.Expand(source, ConfigParser.Parse(source).Lines[1], name => Variables.GetValueOrDefault(name), unset);
    }

    [Theory]
    [InlineData("a \"b c\"", "a", "b c")]
    [InlineData("\"$A\" $A '$A' \"\\$A\"", "aa", "$A", "$A", "$A")]
    [InlineData("x\"$A\"y\"${A-no}\"", "xaayaa")]
    [InlineData("\"${NO-d e}\" \"${EMPTY-d}\" \"$NO\"", "d e", "", "")]
    [InlineData("x\"${B[*]}\"y", "xb1", "b2", "b3y")]
    [InlineData("x \"${EMPTY[*]}\" y", "x", "y")]
    [InlineData("x\"${EMPTY[*]}\"y", "xy")]
    [InlineData("x \"${BLANK[*]}\" y", "x", "y")]
    [InlineData("x\"${BLANK[*]}\"y", "x", "y")]
    [InlineData("x\"${LEAD[*]}\"y", "x", "b1", "y")]
    [InlineData("\"${LEAD[*]} z\"", "b1", " z")]
    [InlineData("\"${ESC[*]}\"", "b1\\", "b2", "\"c", "d\"")]
    [InlineData("\"${TAB[*]}\"", "b1", "b2")]
    [InlineData("\"${B[*]}${B[*]}\"", "b1", "b2", "b3b1", "b2", "b3")]
    [InlineData("x \"${NO[*]- a  b }\"y", "x", "a", "b", "y")]
    [InlineData("\"$.LINE\" \"${.FILE}\"", "2", "dir/test.cfg")]
    [InlineData("a\\x00b\"$A\" c", "a", "c")]
    [InlineData("a\\x00b c", "a", "c")]
    public void Expand_Line_GivesWordsAsHaproxy(string line, params string[] words)
    {
        var expanded = Expand(line);
        Assert.Equal(words, expanded.Words.Select(word => word.Text));
        Assert.All(expanded.Words, word => Assert.True(word.IsKnown));
        Assert.True(expanded.IsCountKnown);
    }

    [Fact]
    public void Expand_UnsetVariable_IsUnknownUnlessDefault()
    {
        var expanded = Expand("a \"x$NO\" \"${NO-d}\" \"$A\"", UnsetVariables.AreUnknown);
        Assert.Equal([true, false, true, true], expanded.Words.Select(word => word.IsKnown));
        Assert.True(expanded.IsCountKnown);
        Assert.False(Expand("a \"${NO[*]}\"", UnsetVariables.AreUnknown).IsCountKnown);
    }

    [Fact]
    public void Expand_UnknownVariable_IsNotReplacedByDefault()
    {
        var source = SourceText.FromString("f", "\"${A-d}\"\n");
        var expanded = LineExpander.Expand(source, ConfigParser.Parse(source).Lines[0], _ => VariableValue.Unknown, UnsetVariables.AreEmpty);
        Assert.False(Assert.Single(expanded.Words).IsKnown);
    }

    [Fact]
    public void ExpandedWord_Offsets_PointIntoTheFile()
    {
        var word = Assert.Single(Expand("a\\ \"$A\"z").Words);
        Assert.Equal("a aaz", word.Text);
        Assert.Equal([1, 2, 5, 5, 8, 9], Enumerable.Range(0, 6).Select(word.OffsetOf));
        Assert.Equal(TextSpan.FromBounds(2, 5), word.SpanOf(1, 1));
        Assert.Equal(TextSpan.FromBounds(5, 8), word.SpanOf(2, 2));
        var plain = Assert.Single(Expand("\"abc\"").Words);
        Assert.Equal([2, 3, 4, 5], Enumerable.Range(0, 4).Select(plain.OffsetOf));
    }
}
