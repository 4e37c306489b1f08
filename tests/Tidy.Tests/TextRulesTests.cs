using System.Text.RegularExpressions;

namespace CfgCompiler.Tidy.Tests;

public sealed partial class TextRulesTests
{
    private const int LinesMax = 600;

    [Fact]
    public void SourceFiles_Length_IsAtMostTheLimit() =>
        Findings.AssertNone(SourceTree.WithExtension(".cs", "src", "tests").Where(static file => SourceTree.Lines(file).Length > LinesMax));

    [Fact]
    public void TextFiles_Words_AreFinished() =>
        Findings.AssertNone(Offenders(UnfinishedWord()));

    [Fact]
    public void TextFiles_Paths_AreNotThoseOfOneWorkplace() =>
        Findings.AssertNone(Offenders(WorkplacePath()));

    [Fact]
    public void TextFiles_Registries_AreNotNamed() =>
        Findings.AssertNone(SourceTree.Files.Where(static file => Path.GetFileName(file).Equals("nuget.config", StringComparison.OrdinalIgnoreCase))
            .Where(static file => SourceTree.Read(file).Contains("http", StringComparison.Ordinal)));

    [Fact]
    public void SourceFiles_Namespaces_AreFileScoped() =>
        Findings.AssertNone(SourceTree.WithExtension(".cs", "src", "tests").Where(static file => BlockNamespace().IsMatch(SourceTree.Read(file))));

    [Fact]
    public void ProductCode_NullForgiving_IsNotUsed() =>
        Findings.AssertNone(SourceTree.WithExtension(".cs", "src").SelectMany(static file => CodeText.Lines(SourceTree.Lines(file))
            .Select((line, index) => (line, at: $"{file}:{index + 1}")))
            .Where(static found => NullForgiving().IsMatch(found.line))
            .Select(static found => found.at));

    [Theory]
    [InlineData("x.Name!.Length", true)]
    [InlineData("Take(value!)", true)]
    [InlineData("if (!x.Done || a != b)", false)]
    public void NullForgiving_Pattern_FindsTheOperatorOnly(string code, bool expected) =>
        Assert.Equal(expected, NullForgiving().IsMatch(code));

    private static IEnumerable<string> Offenders(Regex pattern) =>
        from file in SourceTree.TextFiles
        where file != "tests/Tidy.Tests/TextRulesTests.cs"
        from found in SourceTree.Lines(file).Select((line, index) => (line, at: $"{file}:{index + 1}"))
        where pattern.IsMatch(found.line)
        select $"{found.at}: {found.line.Trim()}";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex UnfinishedWord();

    // Absolute paths of the machine where something was written, which mean nothing to a reader elsewhere.
    [GeneratedRegex(@"(^|[^\w.])(/work/|/opt/judge|/root/|/home/\w+/)")]
    private static partial Regex WorkplacePath();

    [GeneratedRegex(@"^namespace [\w.]+\s*\r?\n\{", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();

    [GeneratedRegex(@"[\w)\]]!(?=[.;,)\[\]])")]
    private static partial Regex NullForgiving();
}
