namespace CfgCompiler.Tidy.Tests;

public sealed class DataPlaneRulesTests
{
    [Fact]
    public void DataPlane_Sources_FollowTheRules() =>
        Findings.AssertNone(SourceTree.WithExtension(".cs", DataPlaneRules.Folders).SelectMany(static file => DataPlaneRules.Complaints(file, SourceTree.Lines(file))));

    [Theory]
    [InlineData("await Task.Delay(1);", "async")]
    [InlineData("lock (_gate)", "lock")]
    [InlineData("var x = servers.Where(s => s.Up);", "linq")]
    [InlineData("throw new InvalidOperationException();", "throw")]
    [InlineData("Thread.Sleep(1);", "sleep")]
    public void Complaints_BannedWord_IsReported(string line, string name) =>
        Assert.Contains($"a.cs:1: {name} on the data plane", DataPlaneRules.Complaints("a.cs", [line]));

    [Theory]
    [InlineData("// a reader may not throw here")]
    [InlineData("Log(\"throw\");")]
    [InlineData("var most = Math.Max(a, b);")]
    [InlineData("throw Bad(); // tidy: allow throw -- start only")]
    public void Complaints_CommentLiteralOrAllowance_IsNotReported(string line) =>
        Findings.AssertNone(DataPlaneRules.Complaints("a.cs", [line]));

    [Theory]
    [InlineData("throw Bad(); // tidy: allow throw")]
    [InlineData("Good(); // tidy: allow throw -- start only")]
    public void Complaints_AllowanceWithoutReasonOrUse_IsReported(string line) =>
        Assert.NotEmpty(DataPlaneRules.Complaints("a.cs", [line]));

    [Fact]
    public void Complaints_AllowanceForTheFile_HoldsForEveryLineOfIt() =>
        Assert.Equal(
            ["a.cs:3: lock on the data plane"],
            DataPlaneRules.Complaints("a.cs", ["// tidy: allow-file linq -- start only", "var x = a.Select(b).ToArray();", "lock (_gate)"]));
}
