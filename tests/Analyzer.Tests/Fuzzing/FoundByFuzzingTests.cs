namespace CfgCompiler.Analyzer.Tests.Fuzzing;

/// <summary>What the changed configurations brought to light.</summary>
public sealed class FoundByFuzzingTests
{
    [Fact]
    public void Bind_MillionsOfPorts_AreSaidNotToBeCompiledAndNotListed()
    {
        var ranges = string.Join(',', Enumerable.Repeat(":1-65535", 50));
        var start = ThreadTime.Now;
        var findings = Cfg.Analyze($"{Cfg.Defaults}frontend f\n    bind {ranges}\n    http-request deny\n", Cfg.Build());
        Assert.Contains(findings.Diagnostics, item => item.Message == "more than 131072 listeners are not compiled");
        Assert.True(findings.StopsBuild);
        Assert.Null(findings.Plan);
        Assert.True(ThreadTime.Now - start < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Bind_AllPortsOfAnAddress_AreCompiled() =>
        Assert.Equal(65_535, Cfg.Plan($"{Cfg.Defaults}frontend f\n    bind 127.0.0.1:1-65535\n    default_backend b\nbackend b\n    server s 192.0.2.1:1\n").Proxies.Sum(proxy => proxy.Binds.Count));

    [Fact]
    public void UseBackend_WithoutName_IsReportedAndNotComparedWithOthers() =>
        Assert.Contains(Cfg.Findings($"{Cfg.Defaults}frontend f\n    bind 127.0.0.1:1\n    use_backend b\n    use_backend\nbackend b\n"), found => found.StartsWith("9:5 error", StringComparison.Ordinal));

    [Theory]
    [InlineData(".warning", "\".warning\" without a text")]
    [InlineData(".notice \"\"", "\".notice\" without a text")]
    [InlineData(".notice hello", "hello")]
    public void Message_OfTheConfiguration_IsNeverEmpty(string line, string message) =>
        Assert.Contains(Cfg.Analyze($"{line}\n").Diagnostics, item => item.Message == message);

    [Theory]
    [InlineData("${HOST}:${PO", false)]
    [InlineData("${HOST}:${PORT}", true)]
    public void VariableOutsideQuotes_Fix_IsOfferedWhereTheQuotedWordCanBeRead(string address, bool isOffered)
    {
        var found = Cfg.Analyze($"{Cfg.Defaults}backend b\n    server s {address}\n").Diagnostics.Single(item => item.Code == "CFG1048");
        Assert.Equal(isOffered, found.Fixes.Length > 0);
    }

    [Theory]
    [InlineData("http \"$")]
    [InlineData("http \"${")]
    [InlineData("http \"${A[")]
    [InlineData("http \"\\x")]
    public void BrokenWord_AtTheEndOfTheFile_HasItsPlaceInTheFile(string text)
    {
        var findings = Cfg.Analyze(text).Diagnostics;
        Assert.NotEmpty(findings);
        Assert.All(findings, item => Assert.InRange(item.Location.Span.End, 0, text.Length));
    }
}
