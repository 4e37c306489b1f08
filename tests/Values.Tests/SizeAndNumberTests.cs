using CfgCompiler.Values.Numbers;
using CfgCompiler.Values.Sizes;
using CsCheck;
using Size = CfgCompiler.Values.Sizes.Size;

namespace CfgCompiler.Values.Tests;

public class SizeAndNumberTests
{
    [Theory]
    [InlineData("16384", 16384)]
    [InlineData("16k", 16384)]
    [InlineData("16K", 16384)]
    [InlineData("1M", 1048576)]
    [InlineData("3g", 3221225472)]
    [InlineData("4294967295", 4294967295)]
    public void Size_GoodText_GivesBytes(string text, uint bytes) => Assert.Equal(new SizeParse(bytes, SizeError.None, 0), Size.Parse(text));

    [Theory]
    [InlineData("", SizeError.Empty, 0)]
    [InlineData("x", SizeError.BadCharacter, 0)]
    [InlineData("-1", SizeError.BadCharacter, 0)]
    [InlineData("1t", SizeError.BadCharacter, 1)]
    [InlineData("16 k", SizeError.BadCharacter, 2)]
    [InlineData("16kk", SizeError.BadCharacter, 3)]
    [InlineData("16kb", SizeError.BadCharacter, 3)]
    [InlineData("4294967296", SizeError.Overflow, 9)]
    [InlineData("4g", SizeError.Overflow, 1)]
    [InlineData("4096m", SizeError.Overflow, 4)]
    public void Size_BadText_SaysWhatAndWhere(string text, SizeError error, int index) =>
        Assert.Equal(new SizeParse(0, error, index), Size.Parse(text));

    [Theory]
    [InlineData("10", 10, 2)]
    [InlineData("10k", 10, 2)]
    [InlineData(" +5 ", 5, 3)]
    [InlineData("-7x", -7, 2)]
    [InlineData("k", 0, 0)]
    [InlineData("-", 0, 0)]
    [InlineData("", 0, 0)]
    [InlineData("0x10", 0, 1)]
    [InlineData("99999999999999999999999999999999999999999", long.MaxValue, 41)]
    [InlineData("-99999999999999999999", long.MinValue, 21)]
    public void ReadPrefix_Text_ReadsAsAtol(string text, long value, int length) =>
        Assert.Equal(new NumberPrefix(value, length), Number.ReadPrefix(text));

    [Theory]
    [InlineData("10", 10, NumberError.None, 0)]
    [InlineData("-10", -10, NumberError.OutOfRange, 0)]
    [InlineData("101", 100, NumberError.OutOfRange, 0)]
    [InlineData("10k", 0, NumberError.BadCharacter, 2)]
    [InlineData("5 ", 0, NumberError.BadCharacter, 1)]
    [InlineData(" 5", 0, NumberError.BadCharacter, 0)]
    [InlineData("x", 0, NumberError.BadCharacter, 0)]
    [InlineData("", 0, NumberError.Empty, 0)]
    public void Parse_Text_WantsTheWholeWord(string text, long value, NumberError error, int index)
    {
        var parse = Number.Parse(text, 0, 100);
        Assert.Equal((error == NumberError.OutOfRange ? Math.Clamp(value, 0, 100) : value, error, index), (parse.Value, parse.Error, parse.ErrorIndex));
    }

    [Fact]
    public void Parse_AnyLong_RoundTrips() => Gen.Long.Sample(value => Assert.Equal(value, Number.Parse(value.ToString()).Value));
}
