using CfgCompiler.Runtime.Process;

namespace CfgCompiler.Runtime.Tests.Control.Process;

public sealed class StartValuesTests
{
    private readonly StartValues _start = new("x.cfg");

    [Fact]
    public void ToText_LiteralsAndVariables_AreJoined()
    {
        var name = Unset();
        _start.SetEnvironment(1, name, "8080");

        Assert.Equal("127.0.0.1:8080", _start.Value(5).Literal("127.0.0.1:").Variable(name).ToText());
    }

    [Fact]
    public void Variable_Unset_IsItsDefaultOrNothing()
    {
        var name = Unset();

        Assert.Equal("a80b", _start.Value(5).Literal("a").Variable(name, "80").Variable(name).Literal("b").ToText());
    }

    [Fact]
    public void Environment_Changes_ReachTheLinesAfterThem()
    {
        var name = Unset();
        _start.SetEnvironment(3, name, "one");
        _start.PresetEnvironment(5, name, "not taken");
        _start.UnsetEnvironment(7, name);
        _start.PresetEnvironment(9, name, "two");

        Assert.Equal(["-", "one", "one", "-", "two"], new[] { 2, 4, 6, 8, 10 }.Select(line => _start.Value(line).Variable(name, "-").ToText()));
        Assert.Equal("two", Environment.GetEnvironmentVariable(name));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("4096", 4096)]
    [InlineData("-1", -1)]
    public void ToInt_Number_IsRead(string text, int expected) => Assert.Equal(expected, _start.Value(5).Literal(text).ToInt());

    [Theory]
    [InlineData("", "missing or unparsable integer value in ''")]
    [InlineData("x", "missing or unparsable integer value in 'x'")]
    [InlineData("10k", "missing or unparsable integer value in '10k'")]
    [InlineData("99999999999", "the number '99999999999' is too large")]
    public void ToInt_NoNumber_NamesThePlace(string text, string problem) =>
        Assert.Equal($"config : parsing [x.cfg:5] : {problem}", Assert.Throws<StartException>(() => _start.Value(5).Literal(text).ToInt()).Message);

    [Theory]
    [InlineData("10", 10)]
    [InlineData("10s", 10_000)]
    [InlineData("1m", 60_000)]
    [InlineData("1001us", 2)]
    public void ToTimeMs_Time_IsRead(string text, int expected) => Assert.Equal(expected, _start.Value(5).Literal(text).ToTimeMs());

    [Theory]
    [InlineData("", "missing time")]
    [InlineData("10x", "unexpected character 'x' in time '10x'")]
    [InlineData("1min", "unexpected character 'i' in time '1min'")]
    [InlineData("100d", "timer overflow in '100d' (maximum value is 2147483647 ms or ~24.8 days)")]
    public void ToTimeMs_NoTime_NamesThePlace(string text, string problem) =>
        Assert.Equal($"config : parsing [x.cfg:5] : {problem}", Assert.Throws<StartException>(() => _start.Value(5).Literal(text).ToTimeMs()).Message);

    private static string Unset() => "CFGC_TEST_" + Guid.NewGuid().ToString("N");
}
