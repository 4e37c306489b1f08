using CfgCompiler.Values.Times;
using CsCheck;

namespace CfgCompiler.Values.Tests;

public class TimeTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("250", 250)]
    [InlineData("1ms", 1)]
    [InlineData("10s", 10_000)]
    [InlineData("1m", 60_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("24d", 2_073_600_000)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("2147483s", 2_147_483_000)]
    [InlineData("596h", 2_145_600_000)]
    [InlineData("0us", 0)]
    [InlineData("1us", 1)]
    [InlineData("1000us", 1)]
    [InlineData("1001us", 2)]
    public void ParseMs_GoodTime_GivesMilliseconds(string text, int expectedMs)
    {
        var parse = Time.ParseMs(text);
        Assert.Equal((TimeError.None, expectedMs, text.Length), (parse.Error, parse.Value, parse.Length));
        Assert.Equal(!char.IsAsciiDigit(text[^1]), parse.HasUnit);
    }

    [Theory]
    [InlineData("", TimeError.Empty, 0)]
    [InlineData("s", TimeError.BadCharacter, 0)]
    [InlineData("-1", TimeError.BadCharacter, 0)]
    [InlineData(" 1", TimeError.BadCharacter, 0)]
    [InlineData("1.5s", TimeError.BadCharacter, 1)]
    [InlineData("30x", TimeError.BadCharacter, 2)]
    [InlineData("10S", TimeError.BadCharacter, 2)]
    [InlineData("10 s", TimeError.BadCharacter, 2)]
    [InlineData("1u", TimeError.BadCharacter, 1)]
    [InlineData("0x10", TimeError.BadCharacter, 1)]
    [InlineData("25d", TimeError.Overflow, 0)]
    [InlineData("2147483648", TimeError.Overflow, 0)]
    [InlineData("597h", TimeError.Overflow, 0)]
    [InlineData("99999999999999999999999999999999999999999999999d", TimeError.Overflow, 0)]
    public void ParseMs_BadTime_SaysWhatAndWhere(string text, TimeError error, int index)
    {
        var parse = Time.ParseMs(text);
        Assert.Equal((error, index, 0), (parse.Error, parse.ErrorIndex, parse.Value));
    }

    [Theory]
    [InlineData("1min", 60_000, 2)]
    [InlineData("1sx", 1000, 2)]
    [InlineData("1msx", 1, 3)]
    public void ParseMs_TextAfterUnit_IsLeftToTheCaller(string text, int expectedMs, int length)
    {
        var parse = Time.ParseMs(text);
        Assert.Equal((TimeError.None, expectedMs, length), (parse.Error, parse.Value, parse.Length));
    }

    [Theory]
    [InlineData("5", TimeUnit.Seconds, TimeUnit.Seconds, 5)]
    [InlineData("5", TimeUnit.Seconds, TimeUnit.Milliseconds, 5000)]
    [InlineData("1ms", TimeUnit.Seconds, TimeUnit.Seconds, 1)]
    [InlineData("1500ms", TimeUnit.Seconds, TimeUnit.Seconds, 2)]
    [InlineData("30d", TimeUnit.Milliseconds, TimeUnit.Seconds, 2_592_000)]
    public void Parse_OtherUnits_Converts(string text, TimeUnit defaultUnit, TimeUnit resultUnit, int expected) =>
        Assert.Equal(expected, Time.Parse(text, defaultUnit, resultUnit).Value);

    [Fact]
    public void ParseMs_AnyText_NeverThrowsAndReadsAtMostAllOfIt() =>
        Gen.String[Gen.OneOf("0123456789usmhd .-x".ToCharArray()), 0, 30].Sample(text =>
        {
            var parse = Time.ParseMs(text);
            Assert.InRange(parse.Length, 0, text.Length);
            Assert.True(parse.Value >= 0 && (parse.IsOk || parse.Value == 0));
        });

    [Fact]
    public void ParseMs_AnyNumberOfMilliseconds_RoundTrips() =>
        Gen.Int[0, int.MaxValue].Sample(ms => Assert.Equal(ms, Time.ParseMs(ms + "ms").Value));
}
