using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Cli.Tests.Commands;

public sealed class CompletionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "lint")]
    [InlineData("li", "lint")]
    [InlineData("lint --fa", "--fail-on")]
    [InlineData("lint --format ", "sarif")]
    [InlineData("lint --target 3.", "3.5")]
    [InlineData("lint --profile s", "security")]
    [InlineData("explain maxconn-e", "maxconn-exceeds-global")]
    [InlineData("completion ", "fish")]
    public void Suggest_Line_OffersWhatFits(string line, string expected)
    {
        var result = CommandLine.Cfgc($"[suggest:{line.Length}]", line);

        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains(expected, result.Output.Split('\n', StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete -c cfgc")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_Shell_PrintsItsScript(string shell, string expected)
    {
        var result = CommandLine.Cfgc("completion", shell);

        Assert.Equal(0, result.Status);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_UnknownShell_IsRefused() => Assert.Equal(2, CommandLine.Cfgc("completion", "tcsh").Status);

    /// <summary>bash runs the script; a cfgc of the test's own tells what it was asked.</summary>
    [Fact]
    public void Completion_Bash_AsksForTheLineWithoutTheProgramsName()
    {
        _folder.Write("cfgc", "#!/bin/sh\nprintf '%s\\n' --fail-on --fix --format > \"$0.out\"\nprintf '%s|%s' \"$1\" \"$2\" > \"$0.args\"\ncat \"$0.out\"\n");
        File.SetUnixFileMode(_folder.Combine("cfgc"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var script = _folder.Write("test.sh", CommandLine.Cfgc("completion", "bash").Output
            + $"PATH={_folder.Path}:$PATH\nCOMP_LINE='cfgc lint --f'; COMP_POINT=13; COMP_WORDS=(cfgc lint --f); COMP_CWORD=2; _cfgc; echo \"${{COMPREPLY[@]}}\"\n");

        var result = ProcessRunner.Run("bash", [script], TimeSpan.FromSeconds(20));

        Assert.Equal("--fail-on --fix --format\n", result.Output);
        Assert.Equal("[suggest:8]|lint --f", File.ReadAllText(_folder.Combine("cfgc.args")));
    }
}
