namespace CfgCompiler.Cli.Tests.Linting;

public sealed class BaselineTests : IDisposable
{
    private const string Old = "global\n maxconn 10\ndefaults\n mode http\n maxconn 20\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Baseline_Written_HidesWhatItHolds()
    {
        var (file, baseline) = Written(Old);

        Assert.Equal(1, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(new CommandLine.Result(0, "", ""), CommandLine.Cfgc("lint", "--baseline", baseline, file));
    }

    [Fact]
    public void Baseline_EditsElsewhere_DoNotReviveAFinding()
    {
        var (file, baseline) = Written(Old);
        File.WriteAllText(file, "# new\n\n" + Old.Replace(" maxconn 20", "   maxconn 20  ", StringComparison.Ordinal) + " retries 3\n");

        Assert.Equal("", CommandLine.Cfgc("lint", "--baseline", baseline, file).Output);
    }

    [Fact]
    public void Baseline_SameFindingOnceMore_IsReported()
    {
        var (file, baseline) = Written(Old);
        File.WriteAllText(file, Old + "frontend f\n bind :80\n timeout client 1s\n maxconn 20\n");

        var result = CommandLine.Cfgc("lint", "--baseline", baseline, file);

        Assert.Equal(1, result.Status);
        Assert.Contains(":9:10: error CFG1001", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(":5:10", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_StaleEntry_IsANote()
    {
        var (file, baseline) = Written(Old);
        File.WriteAllText(file, "global\n maxconn 10\n");

        var result = CommandLine.Cfgc("lint", "--baseline", baseline, file);

        Assert.Equal(0, result.Status);
        Assert.StartsWith($"{baseline}:4:5: info CFG7014: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_OtherFiles_AreNotJudgedStale()
    {
        var (_, baseline) = Written(Old);

        Assert.Equal("", CommandLine.Cfgc("lint", "--baseline", baseline, _folder.Write("b.cfg", "global\n")).Output);
    }

    [Fact]
    public void Baseline_WhatHaproxyRefuses_StaysAnError()
    {
        var file = _folder.Write("a.cfg", Old + " nonsense\n");
        var baseline = _folder.Combine("baseline.json");

        var written = CommandLine.Cfgc("lint", "--write-baseline", baseline, file);

        Assert.Equal(1, written.Status);
        Assert.Equal($"cfgc: {baseline} holds 1 finding; 1 error that HAProxy or the compiler would refuse can't be part of it\n", written.Error);
        Assert.Contains("CFG0001", CommandLine.Cfgc("lint", "--baseline", baseline, file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_FromTheSettings_IsFoundBesideThem()
    {
        var (file, _) = Written(Old);
        _folder.Write("cfgc.toml", "baseline = \"baseline.json\"\n");

        Assert.Equal("", CommandLine.Cfgc("lint", file).Output);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("{}")]
    [InlineData("{\"findings\": [{\"file\": 1}]}")]
    public void Baseline_OtherFile_IsRefused(string text)
    {
        var file = _folder.Write("a.cfg", "global\n");

        var result = CommandLine.Cfgc("lint", "--baseline", _folder.Write("b.json", text), file);

        Assert.Equal(2, result.Status);
        Assert.Contains("is no baseline of cfgc", result.Error, StringComparison.Ordinal);
    }

    private (string File, string Baseline) Written(string text)
    {
        var file = _folder.Write("a.cfg", text);
        var baseline = _folder.Combine("baseline.json");
        Assert.Equal(new CommandLine.Result(0, "", $"cfgc: {baseline} holds 1 finding\n"), CommandLine.Cfgc("lint", "--write-baseline", baseline, file));
        return (file, baseline);
    }
}
