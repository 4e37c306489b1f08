using System.Text;
using CfgCompiler.Runtime.Http1;

namespace CfgCompiler.Runtime.Tests.DataPlane;

public sealed unsafe class BodyReaderTests
{
    private const int Headroom = 64;

    [Theory]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("0005;ext=1\r\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("5 \r\nhello\r\n0;x\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("a\r\n0123456789\r\n0\r\nX-Trail: V\r\n\r\n", "A\r\n0123456789\r\n0\r\nx-trail: V\r\n\r\n")]
    [InlineData("000000000000000005\r\nhello\r\n00\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n")]
    public void Read_Chunks_AreCanonicalHoweverTheyArrive(string input, string expected)
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var reader = BodyReader.OfChunks();
            Assert.Equal(expected, Feed(ref reader, input + "NEXT", random, out var taken));
            Assert.Equal(input.Length, taken);
            Assert.True(reader.IsDone);
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData(" 5\r\nhello\r\n")]
    [InlineData("g\r\n")]
    [InlineData("0x5\r\nhello\r\n")]
    [InlineData("-5\r\nhello\r\n")]
    [InlineData("5\nhello\r\n")]
    [InlineData("5\r\nhello\n")]
    [InlineData("5\r\nhelloX\r\n")]
    [InlineData("5;a\rb\r\nhello\r\n")]
    [InlineData("10000000000000000\r\n")]
    [InlineData("FFFFFFFFFFFFFFFF\r\n")]
    [InlineData("0\r\nbad trailer\r\n\r\n")]
    [InlineData("0\r\n: x\r\n\r\n")]
    [InlineData("0\r\nA: b\n\r\n")]
    public void Read_BrokenChunks_AreRefusedHoweverTheyArrive(string input)
    {
        var random = new Random(8);
        for (var round = 0; round < 100; round++)
        {
            var reader = BodyReader.OfChunks();
            Assert.Null(Feed(ref reader, input, random, out _));
        }
    }

    [Theory]
    [InlineData(100, 1, true)]
    [InlineData(101, 1, false)]
    [InlineData(1, 16_000, true)]
    [InlineData(1, 17_000, false)]
    public void Read_Trailers_AreBoundedInNumberAndSize(int count, int length, bool accepted)
    {
        var text = "0\r\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"t{i}: {new string('v', length)}\r\n")) + "\r\n";
        var reader = BodyReader.OfChunks();
        Assert.Equal(accepted ? text : null, Feed(ref reader, text, new Random(10), out _));
    }

    [Fact]
    public void Read_EndlessExtensionOrTrailer_IsRefused()
    {
        var random = new Random(9);
        var extension = BodyReader.OfChunks();
        Assert.Null(Feed(ref extension, "5;" + new string('x', 100_000), random, out _));
        var trailer = BodyReader.OfChunks();
        Assert.Null(Feed(ref trailer, "0\r\n" + string.Concat(Enumerable.Repeat("a: b\r\n", 20_000)), random, out _));
    }

    [Fact]
    public void Read_Length_StopsAtTheLastByte()
    {
        var reader = BodyReader.OfLength(5);
        Assert.Equal("hello", Feed(ref reader, "helloNEXT", new Random(10), out var taken));
        Assert.Equal(5, taken);
        Assert.True(reader.IsDone);
    }

    /// <summary>Feeds the input in random pieces; what comes out, or null when it is refused.</summary>
    private static string? Feed(ref BodyReader reader, string input, Random random, out int taken)
    {
        var output = new StringBuilder();
        taken = 0;
        var memory = new byte[Headroom + input.Length + 64];
        fixed (byte* start = memory)
        {
            while (taken < input.Length && !reader.IsDone)
            {
                var length = random.Next(1, Math.Min(12, input.Length - taken) + 1);
                Encoding.Latin1.GetBytes(input.AsSpan(taken, length), memory.AsSpan(Headroom));
                var result = reader.Read(start + Headroom, length, out var piece);
                if (result < 0)
                {
                    return null;
                }

                output.Append(Encoding.Latin1.GetString(piece));
                taken += result;
            }
        }

        return output.ToString();
    }
}
