using CfgCompiler.Analyzer;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Settings;
using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Cli.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private const string Text = "global\n maxconn 10\ndefaults\n mode http\n maxconn 20\n redispatch\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_EverySetting_IsTaken()
    {
        var settings = SettingsReader.Read("cfgc.toml", """
            # all there is
            target = "2.6"
            profile = "strict"
            fail-on = "never"
            max-warnings = 5
            select = ["CFG1", 'maxconn-exceeds-global']
            ignore = [ "CFG1033",
                       "CFG9" ]
            baseline = "b.json"
            per-file-ignores = { "old/*.cfg" = ["ALL"] }

            [severity]
            CFG1001 = "info"
            CFG9001 = "off"

            [env]
            PORT = "80"
            """);

        Assert.Equal(("2.6", Profile.Strict, FailOn.Never, 5, "b.json"), (settings.Target, settings.Profile, settings.FailOn, settings.MaxWarnings, settings.Baseline));
        Assert.Equal("CFG1 maxconn-exceeds-global", string.Join(' ', settings.Select));
        Assert.Equal("CFG1033 CFG9", string.Join(' ', settings.Ignore));
        Assert.Equal(Severity.Info, settings.Severities["CFG1001"]);
        Assert.Equal(Severity.Off, settings.Severities["CFG9001"]);
        Assert.Equal("80", settings.Env["PORT"]);
        var ignore = Assert.Single(settings.FileIgnores);
        Assert.Equal(("old/*.cfg", "ALL"), (ignore.Pattern, Assert.Single(ignore.Selectors)));
    }

    [Fact]
    public void Read_TheGuidesExample_IsValid()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "guide", "lint.md"));
        var start = guide.IndexOf("```toml\n", StringComparison.Ordinal) + "```toml\n".Length;

        var settings = SettingsReader.Read("cfgc.toml", guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]);

        Assert.Equal(("3.2", 10, 2, 1, "8404"), (settings.Target, settings.MaxWarnings, settings.Severities.Count, settings.FileIgnores.Length, settings.Env["STATS_PORT"]));
    }

    [Theory]
    [InlineData("\ntagret = \"2.6\"", "cfgc.toml:2: unknown setting \"tagret\"; did you mean \"target\"?")]
    [InlineData("zzz = 1", "cfgc.toml:1: unknown setting \"zzz\"; expected one of \"target\"")]
    [InlineData("[severities]\nCFG1001 = \"info\"", "cfgc.toml:1: unknown setting \"severities\"")]
    [InlineData("target = \"1.4\"", "cfgc.toml:1: target \"1.4\" is not a HAProxy version")]
    [InlineData("target = 2.6", "cfgc.toml:1: \"target\" wants a text in quotes")]
    [InlineData("profile = \"tough\"", "cfgc.toml:1: \"tough\" is no value of \"profile\"; expected one of \"default\", \"strict\", \"security\"")]
    [InlineData("max-warnings = -1", "cfgc.toml:1: \"max-warnings\" wants a number")]
    [InlineData("select = \"CFG1\"", "cfgc.toml:1: \"select\" wants a list of codes")]
    [InlineData("ignore = [\"CFG1\", 7]", "cfgc.toml:1: \"ignore\" wants a list of codes")]
    [InlineData("ignore = [\"maxconn-exceeds-globl\"]", "did you mean \"maxconn-exceeds-global\"?")]
    [InlineData("[severity]\nCFG1001 = \"fatal\"", "cfgc.toml:2: \"fatal\" is no severity; expected error, warning, info or off")]
    [InlineData("[severity]\nCFG8888 = \"off\"", "cfgc.toml:2: no rule is called \"CFG8888\"")]
    [InlineData("severity = \"off\"", "cfgc.toml:1: \"severity\" is not written so")]
    [InlineData("[env]\nPORT = 80", "cfgc.toml:2: \"PORT\" wants a text in quotes")]
    [InlineData("[target]\nx = \"y\"", "cfgc.toml:1: \"target\" is not written so")]
    [InlineData("a = \nb", "cfgc.toml:1: ")]
    [InlineData("target = \"2.6\"\ntarget = \"2.8\"", "cfgc.toml:2: ")]
    public void Read_WhatIsWrong_IsNamedWithItsLine(string text, string expected)
    {
        var exception = Assert.Throws<SettingsException>(() => SettingsReader.Read("cfgc.toml", text));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_SettingsAboveTheFile_AreFound()
    {
        var file = _folder.Write("a/b/haproxy.cfg", Text);
        _folder.Write("cfgc.toml", "[severity]\nCFG1001 = \"warning\"\n");

        Assert.Equal(0, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", "--no-config", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", "--severity", "CFG1001=error", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", "--fail-on", "warning", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", "--config", _folder.Write("other.toml", ""), file).Status);
        Assert.Equal(2, CommandLine.Cfgc("lint", "--no-config", "--config", "x.toml", file).Status);
    }

    [Fact]
    public void Lint_NearestSettings_Count()
    {
        var file = _folder.Write("a/haproxy.cfg", Text);
        _folder.Write("cfgc.toml", "ignore = [\"CFG1001\"]\n");
        _folder.Write("a/cfgc.toml", "fail-on = \"error\"\n");

        Assert.Equal(1, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(0, CommandLine.Cfgc("lint", _folder.Write("b.cfg", Text)).Status);
    }

    [Fact]
    public void Lint_FailOnAndMaxWarnings_ComeFromTheSettings()
    {
        var file = _folder.Write("haproxy.cfg", Text);

        _folder.Write("cfgc.toml", "fail-on = \"never\"\n");
        Assert.Equal(0, CommandLine.Cfgc("lint", file).Status);
        _folder.Write("cfgc.toml", "fail-on = \"never\"\nmax-warnings = 0\n");
        Assert.Equal(1, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(0, CommandLine.Cfgc("lint", "--max-warnings", "1", file).Status);
    }

    [Fact]
    public void Lint_PerFileIgnores_ArePatternsFromTheirFolder()
    {
        var file = _folder.Write("old/haproxy.cfg", Text);
        var other = _folder.Write("new/haproxy.cfg", Text);
        _folder.Write("cfgc.toml", "[per-file-ignores]\n\"old/*.cfg\" = [\"CFG1001\"]\n");

        Assert.Equal(0, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", other).Status);
        Assert.Equal(0, CommandLine.CfgcWithInput(Text, "lint", "-", "--stdin-name", file).Status);
    }

    [Fact]
    public void Lint_Env_ComesFromTheSettingsUnlessGiven()
    {
        var file = _folder.Write("haproxy.cfg", "global\n maxconn \"${LIMIT}\"\n");
        _folder.Write("cfgc.toml", "[env]\nLIMIT = \"many\"\n");

        Assert.Equal(1, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(0, CommandLine.Cfgc("lint", "--env", "LIMIT=5", file).Status);
    }

    [Fact]
    public void Lint_Target_IsTheOptionThenTheCommentThenTheSettings()
    {
        var file = _folder.Write("a.cfg", "defaults\n    redispatch\nlisten l\n    bind :80\n");
        var commented = _folder.Write("b.cfg", "# cfgc target=1.5\ndefaults\n    redispatch\nlisten l\n    bind :80\n");
        _folder.Write("cfgc.toml", "target = \"3.5\"\n");

        Assert.Equal(1, CommandLine.Cfgc("lint", file).Status);
        Assert.Equal(0, CommandLine.Cfgc("lint", commented).Status);
        Assert.Equal(0, CommandLine.Cfgc("lint", "--target", "1.5", file).Status);
    }

    [Fact]
    public void Build_SettingsOfTheProject_AreAskedToo()
    {
        var file = _folder.Write("a.cfg", Text);
        _folder.Write("cfgc.toml", "tagret = 1\n");

        Assert.Equal(2, CommandLine.Cfgc("build", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("build", "--no-config", file).Status);
    }

    [Theory]
    [InlineData("*.cfg", "a/b/x.cfg", true)]
    [InlineData("x.cfg", "a/b/x.cfg", true)]
    [InlineData("old", "old/b/x.cfg", true)]
    [InlineData("old/", "old/b/x.cfg", true)]
    [InlineData("old/*.cfg", "old/x.cfg", true)]
    [InlineData("old/*.cfg", "old/b/x.cfg", false)]
    [InlineData("old/**/*.cfg", "old/b/c/x.cfg", true)]
    [InlineData("old/**/*.cfg", "old/x.cfg", true)]
    [InlineData("old/?", "old/b/x.cfg", true)]
    [InlineData("/old/x.cfg", "old/x.cfg", true)]
    [InlineData("*.CFG", "x.cfg", false)]
    [InlineData("b/x.cfg", "a/b/x.cfg", false)]
    public void Matches_Pattern_IsLikeAGitignore(string pattern, string path, bool expected) => Assert.Equal(expected, FilePattern.Matches(pattern, path));
}
