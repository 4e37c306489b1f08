using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CfgCompiler.Emit.Tests;

public sealed class CSharpLiteralTests
{
    /// <summary>Any UTF-16, lone surrogates and control characters too, with more of what matters to a C# lexer.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.Char, Gen.Char["\"\\{}\r\n\t\0\u0085\u2028\u2029\u202e'#$@u8"]).Array[0, 40].Select(chars => new string(chars));

    [Fact]
    public void Text_AnyString_IsReadBackByTheCompiler() => AnyText.Sample(value =>
    {
        var literal = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(CSharpLiteral.Text(value)));
        Assert.Empty(literal.GetDiagnostics());
        Assert.Equal(value, literal.Token.ValueText);
        Assert.DoesNotContain(CSharpLiteral.Text(value), c => c is < ' ' or > '~');
    });

    [Fact]
    public void Utf8_AnyString_IsReadBackByTheCompiler() => AnyText.Sample(value =>
    {
        var literal = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(CSharpLiteral.Utf8(value)));
        Assert.Equal(SyntaxKind.Utf8StringLiteralExpression, literal.Kind());
        Assert.Equal(value, literal.Token.ValueText);
    });

    [Fact]
    public void Comment_AnyString_StaysOneComment() => AnyText.Sample(value =>
    {
        var trivia = SyntaxFactory.ParseLeadingTrivia("// " + CSharpLiteral.Comment(value));
        Assert.Equal(SyntaxKind.SingleLineCommentTrivia, Assert.Single(trivia).Kind());
    });

    [Fact]
    public void Number_AnyInt_IsReadBackByTheCompiler() => Gen.Int.Sample(value =>
    {
        var text = CSharpLiteral.Number(value);
        var token = SyntaxFactory.ParseToken(text.TrimStart('-'));
        Assert.Equal(text.TrimStart('-'), token.Text);
        Assert.Equal(Math.Abs((long)value), Convert.ToInt64(token.Value, null));
    });

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2000, "2000")]
    [InlineData(-1, "-1")]
    [InlineData(60_000, "60_000")]
    [InlineData(1_234_567, "1_234_567")]
    public void Number_Known_IsGroupedFromFiveDigits(int value, string text) => Assert.Equal(text, CSharpLiteral.Number(value));

    [Fact]
    public void HeaderName_OtherLetters_KeepTheirCase() =>
        Assert.Equal("\"x-\\u00C9\"u8", CSharpLiteral.HeaderName("X-\u00c9"));
}
