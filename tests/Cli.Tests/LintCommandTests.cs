using System.Text.Json;

namespace CfgCompiler.Cli.Tests;

public sealed class LintCommandTests : IDisposable
{
    private const string Broken = "global\n    maxconn many\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lint_SeveralFiles_AreJudgedAlone()
    {
        var good = _folder.Write("good.cfg", "global\n    maxconn 100\n");
        var bad = _folder.Write("bad.cfg", Broken);

        var together = Json(CommandLine.Cfgc("lint", "--format", "json", good, bad, bad).Output);
        var alone = Json(CommandLine.Cfgc("lint", "--format", "json", bad).Output);

        Assert.Equal(3, together.GetProperty("files").GetInt32());
        Assert.Equal(2 * alone.GetProperty("diagnostics").GetArrayLength(), together.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void Lint_StandardInput_IsCalledDash()
    {
        var result = CommandLine.CfgcWithInput(Broken, "lint", "-");

        Assert.Equal(1, result.Status);
        Assert.StartsWith("-:2:13: error CFG", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_OldSpelling_IsAWarning_AnErrorForTodaysTarget()
    {
        var file = _folder.Write("a.cfg", "defaults\n    redispatch\n");

        Assert.Equal(0, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", "--fail-on", "warning", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", "--target", "3.5", file).Status);
    }

    [Fact]
    public void Lint_Env_ComesBeforeTheEnvironment()
    {
        var file = _folder.Write("a.cfg", "global\n    maxconn \"${LIMIT}\"\n");
        var environment = new Dictionary<string, string> { ["LIMIT"] = "many" };

        Assert.Equal(1, CommandLine.CfgcWithEnvironment(environment, "lint", file).Status);
        Assert.Equal(0, CommandLine.CfgcWithEnvironment(environment, "lint", "--env", "LIMIT=5", file).Status);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("lint", "/nowhere/a.cfg")]
    [InlineData("lint", "--format", "yaml", "-")]
    [InlineData("lint", "--target", "1.4", "-")]
    [InlineData("lint", "--target", "3.6", "-")]
    [InlineData("lint", "--env", "NAME", "-")]
    [InlineData("lint", "-", "-f", "-")]
    [InlineData("lint", "--unknown", "-")]
    [InlineData("unknown")]
    [InlineData("build", "-", "-o", "/nowhere/lb")]
    public void Run_BadUsage_ExitsWith2AndSaysWhy(params string[] args)
    {
        var result = CommandLine.CfgcWithInput("global\n", args);

        Assert.Equal(2, result.Status);
        Assert.StartsWith("cfgc: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault in cfgc", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ConfigurationWithError_ExitsWith1AndWritesNothing()
    {
        var output = _folder.Combine("lb");

        var result = CommandLine.CfgcWithInput(Broken, "build", "-", "-o", output);

        Assert.Equal(1, result.Status);
        Assert.Contains("error CFG", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData("a.cfg")]
    [InlineData("link.cfg")]
    public void Build_OutputIsTheConfiguration_IsRefused(string given)
    {
        var file = _folder.Write("a.cfg", "global\n");
        File.CreateSymbolicLink(_folder.Combine("link.cfg"), file);

        var result = CommandLine.Cfgc("build", _folder.Combine(given), "-o", file);

        Assert.Equal(2, result.Status);
        Assert.Contains("it is the configuration itself", result.Error, StringComparison.Ordinal);
        Assert.Equal("global\n", File.ReadAllText(file));
    }

    [Fact]
    public void Lint_WordOfThousandsOfLetters_IsShownInAFewLines()
    {
        var result = CommandLine.CfgcWithInput("global\n    " + new string('x', 60_000) + "\n", "lint", "-");

        Assert.Equal(1, result.Status);
        Assert.StartsWith("-:2:5: error CFG", result.Output, StringComparison.Ordinal);
        Assert.InRange(result.Output.Length, 500, 5000);
    }

    [Fact]
    public void Version_Asked_IsOneLine() => Assert.Equal(new CommandLine.Result(0, $"cfgc {CfgcVersion.Text}\n", ""), CommandLine.Cfgc("--version"));

    [Theory]
    [InlineData("--help", "lint")]
    [InlineData("lint --help", "--fail-on")]
    [InlineData("build --help", "--emit-source")]
    [InlineData("run --help", "--env")]
    public void Help_Command_ListsItsOptions(string args, string expected)
    {
        var result = CommandLine.Cfgc(args.Split(' '));

        Assert.Equal(0, result.Status);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
