using CfgCompiler.Cli.Reporting;

namespace CfgCompiler.Cli.Tests.Reporting;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("\tmode x", "mode", "        mode x", 8, 4)]
    [InlineData("ab\tmode", "mode", "ab      mode", 8, 4)]
    [InlineData("acl 日本語 path", "path", "acl 日本語 path", 11, 4)]
    [InlineData("acl 日本語 path", "本", "acl 日本語 path", 6, 2)]
    [InlineData("e\u0301t x", "x", "e\u0301t x", 3, 1)]
    [InlineData("🙂 x", "x", "🙂 x", 3, 1)]
    public void Of_TabsAndWideCharacters_AlignsCarets(string line, string place, string text, int caretStart, int caretWidth)
    {
        var start = line.IndexOf(place, StringComparison.Ordinal);

        Assert.Equal(new Excerpt(text, caretStart, caretWidth), Excerpt.Of(line, start, start + place.Length));
    }

    [Fact]
    public void Of_EmptyPlaceAtTheEnd_PointsBehindTheLine() =>
        Assert.Equal(new Excerpt("server a", 8, 1), Excerpt.Of("server a", 8, 8));

    [Fact]
    public void Of_EmptyLine_HasOneCaret() => Assert.Equal(new Excerpt("", 0, 1), Excerpt.Of("", 0, 0));

    [Theory]
    [InlineData(0)]
    [InlineData(700)]
    [InlineData(1996)]
    [InlineData(0, 1_000_000)]
    [InlineData(500_000, 1_000_000)]
    [InlineData(999_996, 1_000_000)]
    public void Of_LongLine_ShowsAWindowAroundThePlace(int start, int length = 2000)
    {
        var line = new string('x', start) + "HERE" + new string('y', length - 4 - start);

        var excerpt = Excerpt.Of(line, start, start + 4);

        Assert.True(excerpt.Text.Length <= 162, $"{excerpt.Text.Length} columns");
        Assert.Equal("HERE", excerpt.Text.Substring(excerpt.CaretStart, excerpt.CaretWidth));
        Assert.Equal(start > 0, excerpt.Text.StartsWith('…'));
        Assert.Equal(start < length - 4, excerpt.Text.EndsWith('…'));
    }
}
