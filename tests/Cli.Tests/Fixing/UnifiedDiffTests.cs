using System.Text;
using CfgCompiler.Cli.Fixing;
using CfgCompiler.Parser.Text;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Cli.Tests.Fixing;

public sealed class UnifiedDiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_EqualTexts_IsNothing() => Assert.Equal("", Diff("a\nb\n", "a\nb\n"));

    [Fact]
    public void Of_OneLine_HasContextAndRanges() => Assert.Equal(
        "--- a/x.cfg\n+++ b/x.cfg\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
        Diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));

    [Fact]
    public void Of_MissingLastFeed_SaysSo() => Assert.Equal(
        "--- a/x.cfg\n+++ b/x.cfg\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
        Diff("a", "a\n"));

    [Theory]
    [InlineData("a\nb\nc\n", "")]
    [InlineData("", "a\nb\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20", "one\n2\n3\n4\n5\n6\n7\n8\n9\n10\nnew\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n")]
    [InlineData("a\r\nb\r\nö\n", "a\nb\r\nü\n")]
    public void Of_AnyTexts_IsAPatchThatPatchTakes(string before, string after)
    {
        var file = _folder.Write("x.cfg", before);
        var patch = _folder.Write("x.patch", Diff(before, after));

        var result = ProcessRunner.Run("git", ["-C", _folder.Path, "apply", "--unidiff-zero", "--whitespace=nowarn", patch], TimeSpan.FromSeconds(20));

        Assert.Equal("", result.Error);
        Assert.Equal(after, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static string Diff(string before, string after) =>
        Encoding.UTF8.GetString(UnifiedDiff.Of(SourceText.FromString("x.cfg", before), SourceText.FromString("x.cfg", after)));
}
