using CfgCompiler.Parser.LogFormats;
using CfgCompiler.Parser.Samples;
using CsCheck;

namespace CfgCompiler.Parser.Tests;

public sealed class SampleParserTests
{
    private static readonly Gen<string> Texts = Gen.Char["abz09._-+,()[]{}%\"'\\ "].Array[0, 40].Select(chars => new string(chars));

    [Fact]
    public void Parse_QuotedArguments_AreTakenApart()
    {
        var syntax = SampleParser.Parse("""x%[req.hdr("a,b",-1),regsub('(\d+)',\1),lower]""", 3);
        Assert.Equal(["req.hdr", "regsub", "lower"], syntax.Calls.Select(call => call.Name));
        Assert.Equal(["a,b", "-1"], syntax.Calls[0].Arguments.Select(argument => argument.Text));
        Assert.Equal([@"(\d+)", @"\1"], syntax.Calls[1].Arguments.Select(argument => argument.Text));
        Assert.Equal(3, syntax.Calls[0].Start);
        Assert.Equal(']', """x%[req.hdr("a,b",-1),regsub('(\d+)',\1),lower]"""[syntax.End]);
    }

    [Fact]
    public void Parse_AnyText_EndsInsideItAndKeepsItsPlaces() =>
        Texts.Sample(
            text =>
            {
                var syntax = SampleParser.Parse(text);
                var at = 0;
                foreach (var call in syntax.Calls)
                {
                    if (call.Start < at || call.End > syntax.End || !text.AsSpan(call.Start).StartsWith(call.Name))
                    {
                        return false;
                    }

                    at = call.End;
                }

                return syntax.End <= text.Length;
            },
            iter: 20_000);

    [Fact]
    public void LogFormat_OfAnyText_CoversItWithoutGaps() =>
        Texts.Sample(
            text =>
            {
                var at = 0;
                foreach (var piece in LogFormatParser.Parse(text))
                {
                    if (piece.Span.Start != at || piece.TextSpan.End > text.Length)
                    {
                        return false;
                    }

                    at = piece.Kind == LogFormatPieceKind.Error ? text.Length : piece.Span.End;
                }

                return at == text.Length;
            },
            iter: 20_000);
}
