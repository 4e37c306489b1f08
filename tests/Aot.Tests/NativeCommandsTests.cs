using System.Text.Json;
using System.Text.RegularExpressions;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

/// <summary>What needs reflection, resources or a library in cfgc's commands, in the native program: trimming must not have taken it away.</summary>
public sealed partial class NativeCommandsTests : IDisposable
{
    private const string Text = "global\n maxconn 10\ndefaults\n mode http\n maxconn 20\n redispatch";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Explain_Codes_AreAllThere()
    {
        var lines = NativeCfgc.Run("explain").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var written = Directory.GetFiles(Repository.Path("src", "Analyzer", "Rules"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Declaration().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(written);
        Assert.Subset(lines.Select(line => line[..7]).ToHashSet(), written.ToHashSet());
        Assert.Contains(lines, line => line.StartsWith("CFG0001  error    unknown-keyword", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("CFG0003  error    unclosed-quote", StringComparison.Ordinal));
        Assert.StartsWith("# CFG1001 maxconn-exceeds-global\n", NativeCfgc.Run("explain", "CFG1001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_Settings_AreRead()
    {
        var file = _folder.Write("a.cfg", Text + "\n");
        Assert.Equal(1, NativeCfgc.Run("lint", file).ExitCode);
        _folder.Write("cfgc.toml", "[severity]\nmaxconn-exceeds-global = \"info\"\n[per-file-ignores]\n\"b*\" = [\"ALL\"]\n");

        Assert.Equal(0, NativeCfgc.Run("lint", file).ExitCode);
        _folder.Write("cfgc.toml", "x =\n");
        Assert.Equal(2, NativeCfgc.Run("lint", file).ExitCode);
    }

    [Fact]
    public void Lint_FixDiffAndBaseline_Work()
    {
        var file = _folder.Write("a.cfg", Text);
        var baseline = file + ".json";

        Assert.Contains("\n+ option redispatch\n", NativeCfgc.Run("lint", "--diff", file).Output, StringComparison.Ordinal);
        Assert.Equal("cfgc: 2 findings fixed\n", NativeCfgc.Run("lint", "--fix", file).Error);
        Assert.Equal(0, NativeCfgc.Run("lint", "--write-baseline", baseline, file).ExitCode);
        Assert.Equal(("", 0), NativeCfgc.Run("lint", "--baseline", baseline, file) is var result ? (result.Output, result.ExitCode) : default);
    }

    [Fact]
    public void Suggest_Line_IsCompleted() =>
        Assert.Contains("--fail-on\n", NativeCfgc.Run("[suggest:8]", "lint --f").Output, StringComparison.Ordinal);

    [Fact]
    public void Keywords_Json_IsAList()
    {
        using var json = JsonDocument.Parse(NativeCfgc.Run("keywords", "--format", "json").Output);

        Assert.InRange(json.RootElement.GetArrayLength(), 500, 10_000);
    }

    [GeneratedRegex("""new\("(CFG[0-9]{4})",""")]
    private static partial Regex Declaration();

    [Fact]
    public void Lint_LongLine_IsRefusedWithoutReadingOn()
    {
        var result = ProcessRunner.Run("bash", ["-c", $"head -c 100000000 /dev/zero 2>/dev/null | tr '\\0' a 2>/dev/null | '{NativeCfgc.Cfgc}' lint -"], NativeCfgc.Limit);

        Assert.Equal((2, "cfgc: - is larger than 16 MiB; is it a configuration?\n"), (result.ExitCode, result.Error));
    }
}
