using CfgCompiler.Values.Suggestions;
using CfgCompiler.Values.Syslog;
using CsCheck;

namespace CfgCompiler.Values.Tests;

public class NamesTests
{
    [Fact]
    public void SyslogNames_Tables_AreWhole()
    {
        Assert.Equal(24, SyslogNames.Facilities.Distinct().Count());
        Assert.Equal(8, SyslogNames.Levels.Distinct().Count());
    }

    [Theory]
    [InlineData("kern", 0)]
    [InlineData("daemon", 3)]
    [InlineData("local0", 16)]
    [InlineData("local7", 23)]
    [InlineData("LOCAL0", -1)]
    [InlineData("", -1)]
    public void FacilityOf_Name_GivesItsNumber(string name, int number) => Assert.Equal(number, SyslogNames.FacilityOf(name));

    [Theory]
    [InlineData("emerg", 0)]
    [InlineData("info", 6)]
    [InlineData("debug", 7)]
    [InlineData("information", -1)]
    public void LevelOf_Name_GivesItsNumber(string name, int number) => Assert.Equal(number, SyslogNames.LevelOf(name));

    [Theory]
    [InlineData("balnce", "balance")]
    [InlineData("roundrobbin", "roundrobin")]
    [InlineData("MODE", "mode")]
    [InlineData("mdoe", "mode")]
    [InlineData("bin", "bind")]
    [InlineData("zzz", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("completely-different", null)]
    public void Best_Word_GivesTheNearestName(string word, string? expected) =>
        Assert.Equal(expected, Suggestion.Best(word, ["balance", "bind", "mode", "roundrobin", "y"]));

    [Fact]
    public void Distance_AnyTwoNames_IsSymmetricAndZeroForEquals() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8]).Sample((left, right) =>
        {
            Assert.Equal(Suggestion.Distance(left, right), Suggestion.Distance(right, left));
            Assert.Equal(left == right, Suggestion.Distance(left, right) == 0);
            Assert.InRange(Suggestion.Distance(left, right), Math.Abs(left.Length - right.Length), Math.Max(left.Length, right.Length));
        });
}
