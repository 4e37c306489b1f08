using System.Collections.Immutable;
using CfgCompiler.Parser.Grammar;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;
using CsCheck;
using Pidgin;

namespace CfgCompiler.Parser.Tests;

public class ConfigParserProperties
{
    private static readonly Gen<byte> Interesting =
        Gen.Frequency((4, Gen.OneOf(" \t\v\f\r\n\"'\\#$xn{}[*]-_.\0"u8.ToArray())), (3, Gen.Char['0', 'f'].Select(c => (byte)c)), (1, Gen.Byte));

    [Fact]
    public void Parse_RandomBytes_GivesBackEveryByte() =>
        Interesting.Array[0, 200].Sample(bytes =>
        {
            var source = SourceText.FromBytes("random", bytes);
            var file = ConfigParser.Parse(source);
            var at = 0;
            foreach (var line in file.Lines)
            {
                Assert.Equal(at, line.Span.Start);
                Assert.True(line.Span.Length > 0);
                at = line.Span.End;
                var inner = line.Span.Start;
                foreach (var word in line.Words)
                {
                    Assert.True(word.Span.Start >= inner && word.Span.End <= line.Span.End && word.Span.Length > 0);
                    inner = word.Span.Start;
                    foreach (var part in word.Parts)
                    {
                        Assert.True(part.Span.Start >= inner && part.Span.End <= word.Span.End);
                        inner = part.Span.End;
                    }

                    inner = word.Span.End;
                }
            }

            Assert.Equal(bytes.Length, at);
            Assert.Equal(bytes, source.ToBytes());
        });

    [Fact]
    public void Parse_RandomBytes_GivesAtMostOneDiagnosticForALine() =>
        Interesting.Array[0, 200].Sample(bytes =>
        {
            var source = SourceText.FromBytes("random", [(byte)'\n', .. bytes]);
            var file = ConfigParser.Parse(source);
            var lines = file.Diagnostics.Select(each => file.Lines.Single(line =>
                each.Location.Span.Start >= line.Span.Start
                && (each.Location.Span.Start < line.Span.End || line.Span.End == source.Text.Length))).ToList();
            Assert.Equal(lines.Count, lines.Distinct().Count());

            // A broken line without one can only be a line with NUL after the first such line.
            Assert.True(file.Diagnostics.Count(each => each.Code == "CFG0011") <= 1);
            Assert.All(
                file.Lines.Where(line => line.IsBroken).Except(lines),
                line => Assert.Contains('\0', source.Text.Substring(line.Span.Start, line.Span.Length)));
            Assert.All(file.Diagnostics.Zip(lines), pair => Assert.Equal(pair.First.Code != "CFG0010", pair.Second.IsBroken));
        });

    [Fact]
    public void LineReader_AnyLine_EqualsGrammar() =>
        Interesting.Array[0, 60]
            .Select(bytes => new string([.. bytes.Where(b => b is not (0 or (byte)'\n')).Select(b => (char)b)]))
            .Sample(
                text =>
                {
                    var read = LineReader.Read(text, 100, ImmutableArray.CreateBuilder<WordSyntax>());
                    var grammar = LineGrammar.Line.ParseOrThrow(text);
                    Assert.Equal(grammar.CommentStart < 0 ? -1 : grammar.CommentStart + 100, read.CommentStart);
                    Assert.Equal(grammar.IgnoredStart < 0 ? -1 : grammar.IgnoredStart + 100, read.IgnoredStart);
                    Assert.Equal(grammar.Words.SelectMany(word => word.Pieces).OfType<ErrorPiece>().FirstOrDefault(), read.Error);
                    Assert.Equal(grammar.Words.Select(word => Show(WordBuilder.Build(word, 100))), read.Words.Select(Show));
                },
                iter: 20_000);

    private static string Show(WordSyntax word) =>
        $"{word.Span} {string.Join(' ', word.Parts.Select(part => part is LiteralPart literal ? $"{literal.Span}{literal.Text}[{string.Join(',', literal.Offsets)}]" : part.ToString()))}";
}
