using System.Text;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Tests;

public class ConfigParserTests
{
    private static FileSyntax Parse(string text) => ConfigParser.Parse(SourceText.FromBytes("test.cfg", Encoding.Latin1.GetBytes(text)));

    private static string?[] Words(string line)
    {
        var file = Parse(line + "\n");
        Assert.Empty(file.Diagnostics);
        return Assert.Single(file.Lines).Words.Select(word => word.Constant).ToArray();
    }

    [Theory]
    [InlineData(" maxconn  4096", "maxconn", "4096")]
    [InlineData("a\vb\fc\td", "a", "b", "c", "d")]
    [InlineData("a\u00a0b", "a\u00a0b")]
    [InlineData("global#comment", "global")]
    [InlineData("a # b", "a")]
    [InlineData("a\r", "a")]
    [InlineData("a\rb", "a")]
    [InlineData("a \rb", "a", "b")]
    [InlineData("\ra \r\r b \r", "a", "b")]
    [InlineData("x\\dy", "x\\dy")]
    [InlineData("a\\ b c", "a b", "c")]
    [InlineData("a\\\tb", "a\\", "b")]
    [InlineData("a\\$b $c ${d}", "a\\$b", "$c", "${d}")]
    [InlineData("\\\" \\' \\# \\\\", "\"", "'", "#", "\\")]
    [InlineData("\\n\\r\\t\\x41\\x7e", "\n\r\tA~")]
    [InlineData("a\\", "a\\")]
    [InlineData("\"a b\"c'd e'", "a bcd e")]
    [InlineData("\"a#b\" 'c#d'", "a#b", "c#d")]
    [InlineData("\"\\$A \\\" \\' \\# \\\\ \\x20\\q\"", "$A \" ' # \\  \\q")]
    [InlineData("'\\n\\' b", "\\n\\", "b")]
    [InlineData("'$A ${A}'", "$A ${A}")]
    [InlineData("\"\" ''", "", "")]
    [InlineData("\"a\"#b", "a")]
    public void Parse_Line_GivesWords(string line, params string[] words) => Assert.Equal(words, Words(line));

    [Theory]
    [InlineData("\"abc", "CFG0003", 0)]
    [InlineData("a 'abc", "CFG0003", 2)]
    [InlineData("a \"b\\\"", "CFG0003", 2)]
    [InlineData("a \"b\rc\"", "CFG0003", 2)]
    [InlineData("\"${HOME\"", "CFG0004", 2)]
    [InlineData("\"${A:-d}\"", "CFG0004", 2)]
    [InlineData("\"${A }\"", "CFG0004", 2)]
    [InlineData("\"${A[*]x}\"", "CFG0004", 2)]
    [InlineData("\"$1\"", "CFG0005", 2)]
    [InlineData("\"$\"", "CFG0005", 2)]
    [InlineData("\"${}\"", "CFG0005", 3)]
    [InlineData("\"${.FOO}\"", "CFG0005", 3)]
    [InlineData("\\x", "CFG0006", 0)]
    [InlineData("\\x4g", "CFG0006", 0)]
    [InlineData("\"\\xZZ", "CFG0006", 1)]
    [InlineData("\"${A[1]}\"", "CFG0007", 4)]
    [InlineData("\"${A[*}\"", "CFG0007", 4)]
    [InlineData("a\0b", "CFG0011", 1)]
    public void Parse_BrokenLine_IsOneDiagnosticAndTheRestIsRead(string line, string code, int column)
    {
        var file = Parse("global\n" + line + "\n maxconn 10\n");
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal("global\n".Length + column, diagnostic.Location.Span.Start);
        Assert.Equal(new[] { false, true, false }, file.Lines.Select(each => each.IsBroken));
        Assert.Equal("10", file.Lines[2].Words[1].Constant);
    }

    [Fact]
    public void Parse_WordsBeforeMistake_AreKept()
    {
        var line = Parse("server a b\"c${D\n").Lines[0];
        Assert.Equal(["server", "a", "bc"], line.Words.Select(word => word.Constant));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Parse_ManyWords_AreLimitedTo64(int count, bool isRefused)
    {
        var file = Parse(string.Join(' ', Enumerable.Repeat("w", count)) + "\n");
        Assert.Equal(isRefused, file.Lines[0].IsBroken);
        Assert.Equal(isRefused ? [(("CFG0008"), 128)] : [], file.Diagnostics.Select(each => (each.Code, each.Location.Span.Start)));
    }

    [Theory]
    [InlineData("global\n maxconn 10")]
    [InlineData("global\n#x")]
    [InlineData("global\n ")]
    [InlineData("global\r")]
    public void Parse_NoFinalNewline_IsReportedAndFixed(string text)
    {
        var file = Parse(text);
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal("CFG0010", diagnostic.Code);
        Assert.Equal(text.Length, diagnostic.Location.Span.Start);
        Assert.False(file.Lines[^1].IsBroken);
        var edit = Assert.Single(Assert.Single(diagnostic.Fixes).Edits);
        Assert.Empty(Parse(text.Insert(edit.Span.Start, edit.NewText)).Diagnostics);
    }

    [Fact]
    public void Parse_EmptyFile_HasNoLines()
    {
        var file = Parse("");
        Assert.Empty(file.Lines);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsReportedOnceAndNotPartOfTheWord()
    {
        var file = Parse("\u00EF\u00BB\u00BFglobal\n maxconn 10\n");
        Assert.Equal("CFG0090", Assert.Single(file.Diagnostics).Code);
        Assert.Equal("global", file.Lines[0].Words[0].Constant);
        Assert.Equal(0, file.Lines[0].Span.Start);
        Assert.Equal(3, file.Lines[0].Words[0].Span.Start);
    }

    [Fact]
    public void Parse_CarriageReturnInTheMiddle_EndsTheLineAndSaysSo()
    {
        var line = Parse("daemon\r maxconn 10\r\n").Lines[0];
        Assert.Equal("daemon", Assert.Single(line.Words).Constant);
        Assert.Equal(TextSpan.FromBounds(6, 19), line.Ignored);
        Assert.Null(Parse("daemon\r\n").Lines[0].Ignored);
    }

    [Theory]
    [InlineData("a # b c\n", 2, 5)]
    [InlineData("a # b c\r\n", 2, 5)]
    [InlineData("#\n", 0, 1)]
    public void Parse_Comment_HasItsSpan(string text, int start, int length) =>
        Assert.Equal(new TextSpan(start, length), Parse(text).Lines[0].Comment);

    [Fact]
    public void Parse_Escapes_KeepOffsetsOfCharacters()
    {
        var word = Parse("a\\x41\"b c\"\\ d\n").Lines[0].Words[0];
        var part = Assert.IsType<LiteralPart>(Assert.Single(word.Parts));
        Assert.Equal("aAb c d", part.Text);
        Assert.Equal([0, 1, 6, 7, 8, 10, 12], Enumerable.Range(0, 7).Select(part.OffsetOf));
        Assert.Equal(13, part.OffsetOf(7));
    }

    [Fact]
    public void Parse_QuotedWord_HasConsecutivePart()
    {
        var word = Parse(" \"a b\"\n").Lines[0].Words[0];
        Assert.Equal(new TextSpan(1, 5), word.Span);
        var part = Assert.IsType<LiteralPart>(Assert.Single(word.Parts));
        Assert.Equal(new TextSpan(2, 3), part.Span);
        Assert.Empty(part.Offsets);
    }

    [Fact]
    public void Parse_Variables_BecomeParts()
    {
        var word = Parse("\"a$B_1.c${D-e f-\"g\"}${H[*]-}$.LINE\"x\n").Lines[0].Words[0];
        Assert.Null(word.Constant);
        Assert.Collection(
            word.Parts,
            part => Assert.Equal("a", Assert.IsType<LiteralPart>(part).Text),
            part => Assert.Equal(new VariablePart(new TextSpan(2, 4), "B_1", null, false), part),
            part => Assert.Equal(".c", Assert.IsType<LiteralPart>(part).Text),
            part => Assert.Equal(new VariablePart(new TextSpan(8, 12), "D", "e f-\"g\"", false), part),
            part => Assert.Equal(new VariablePart(new TextSpan(20, 8), "H", "", true), part),
            part => Assert.Equal(".LINE", Assert.IsType<VariablePart>(part).Name),
            part => Assert.Equal("x", Assert.IsType<LiteralPart>(part).Text));
    }

    [Fact]
    public void Parse_NulOnSeveralLines_IsReportedOnce()
    {
        var file = Parse("global\n\0a\nb\0\0\n  c\0\n");

        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal("CFG0011", diagnostic.Code);
        Assert.Equal(2, diagnostic.Location.Start.Line);
        Assert.All(file.Lines.Skip(1), line => Assert.True(line.IsBroken));
    }

    [Fact]
    public void Diagnostic_MessageWithALongWord_KeepsItsBeginningAndEnd()
    {
        var location = Parse("x\n").Source is { } source ? new Location(source, new TextSpan(0, 1)) : throw new InvalidOperationException();
        var descriptor = new DiagnosticDescriptor("CFG0002", "unknown-keyword", Severity.Error, "Unknown");

        var message = new Diagnostic(descriptor, location, $"unknown keyword \"{new string('x', 5000)}\"; did you mean \"y\"?").Message;

        Assert.InRange(message.Length, 500, 2000);
        Assert.StartsWith("unknown keyword \"xxx", message, StringComparison.Ordinal);
        Assert.EndsWith("xxx\"; did you mean \"y\"?", message, StringComparison.Ordinal);
    }
}
