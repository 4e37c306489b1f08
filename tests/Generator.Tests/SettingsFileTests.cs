using Microsoft.CodeAnalysis;

namespace CfgCompiler.Generator.Tests;

/// <summary>A <c>cfgc.toml</c> among the project's files means to the build what it means to <c>cfgc</c>.</summary>
public sealed class SettingsFileTests
{
    private const string Path = "/project/conf/haproxy.cfg";
    private const string Toml = "/project/cfgc.toml";

    /// <summary>CFG1001 is an error of ours at line 12.</summary>
    private static readonly string TooMany = Configurations.WebCluster.Replace("maxconn 2000", "maxconn 9999", StringComparison.Ordinal);

    [Theory]
    [InlineData("ignore = [\"CFG1001\"]")]
    [InlineData("ignore = [\"maxconn-exceeds-global\"]")]
    [InlineData("select = [\"CFG2\"]")]
    [InlineData("severity = { CFG1001 = \"off\" }")]
    [InlineData("[per-file-ignores]\n\"conf/*.cfg\" = [\"CFG1\"]")]
    public void Build_RuleTurnedOff_IsNotReportedAndTheProxyIsMade(string toml)
    {
        Assert.False(new Project().WithFile(Path, TooMany).Build().HasProxy);

        var build = new Project().WithFile(Path, TooMany).WithFile(Toml, toml).Build();
        Assert.Empty(build.ErrorLines);
        Assert.True(build.HasProxy);
        Assert.DoesNotContain(build.Reported, found => found.Id == "CFG1001");
    }

    [Fact]
    public void Build_PerFileIgnoreOfAnotherFolder_ChangesNothing()
    {
        var build = new Project().WithFile(Path, TooMany).WithFile(Toml, "[per-file-ignores]\n\"other/*.cfg\" = [\"CFG1\"]").Build();
        Assert.Contains("error CFG1001", Assert.Single(build.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ProfileStrict_ReportsMore()
    {
        var loose = new Project().WithFile(Path, Configurations.WebCluster).Build();
        var strict = new Project().WithFile(Path, Configurations.WebCluster).WithFile(Toml, "profile = \"strict\"").Build();
        Assert.DoesNotContain(loose.Reported, found => found.Severity == DiagnosticSeverity.Warning);
        Assert.Contains(strict.Reported, found => found.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Build_Target_IsTheDefaultOfTheProject()
    {
        var text = Configurations.WebCluster.Replace("option redispatch", "redispatch", StringComparison.Ordinal);
        Assert.Empty(new Project().WithFile(Path, text).Build().ErrorLines);
        Assert.Single(new Project().WithFile(Path, text).WithFile(Toml, "target = \"3.5\"").Build().ErrorLines);
        Assert.Empty(new Project().WithFile(Path, text).WithFile(Toml, "target = \"3.5\"").WithProperty("CfgTarget", "1.9").Build().ErrorLines);
    }

    [Fact]
    public void Build_Env_IsSeenByConditionsAfterTheProjectsOwn()
    {
        var text = Configurations.WebCluster + ".if streq(\"$KIND\",a)\nbalance rundrobin\n.endif\n";
        var project = new Project().WithFile(Path, text).WithFile(Toml, "[env]\nKIND = \"a\"");
        Assert.Contains("rundrobin", Assert.Single(project.Build().ErrorLines), StringComparison.Ordinal);
        Assert.Empty(project.WithProperty("CfgVariables", "KIND=" + Convert.ToBase64String("b"u8)).Build().ErrorLines);
    }

    [Theory]
    [InlineData("CFG1001")]
    [InlineData("maxconn-exceeds-global")]
    [InlineData("CFG1")]
    public void Build_SeverityInBoth_TheProjectsCounts(string selector)
    {
        var toml = $"[severity]\n{selector} = \"error\"";
        var build = new Project().WithFile(Path, TooMany).WithFile(Toml, toml).WithSeverity("CFG1001", "warning").Build();
        Assert.True(build.HasProxy);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(build.Reported, found => found.Id == "CFG1001").Severity);
    }

    [Fact]
    public void Build_AllowComment_AllowsWithSettingsToo()
    {
        var text = TooMany.Replace("maxconn 9999", "maxconn 9999 # cfgc: allow CFG1001 -- tested", StringComparison.Ordinal);
        var build = new Project().WithFile(Path, text).WithFile(Toml, "profile = \"strict\"").Build();
        Assert.True(build.HasProxy);
        Assert.DoesNotContain(build.Reported, found => found.Id is "CFG1001" or "CFG7012" or "CFG7013");
    }

    [Theory]
    [InlineData("# one\nprofil = \"strict\"\n", 2, "did you mean \"profile\"")]
    [InlineData("ignore = [\"CFG0x\"]\n", 1, "no rule is called \"CFG0x\"")]
    [InlineData("target = \"9.9\"\n", 1, "not a HAProxy version")]
    [InlineData("profile = \n", 1, "")]
    public void Build_MistakeInTheSettings_IsTheOnlyErrorAtItsLine(string toml, int line, string message)
    {
        var build = new Project().WithFile(Path, Configurations.WebCluster).WithFile(Toml, toml).Build();
        Assert.False(build.HasProxy);
        var error = Assert.Single(build.ErrorLines);
        Assert.StartsWith($"{Toml}({line},1): error CFG9006: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_TwoSettingsFiles_IsAnError()
    {
        var build = new Project().WithFile(Path, Configurations.WebCluster).WithFile(Toml, "").WithFile("/project/conf/cfgc.toml", "").Build();
        Assert.StartsWith("/project/conf/cfgc.toml(1,1): error CFG9006: ", Assert.Single(build.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SettingsOfAnotherTool_AreLeftAlone()
    {
        var build = new Project().WithFile(Path, Configurations.WebCluster).WithFile(Toml, "nonsense", isCompiled: false).Build();
        Assert.Empty(build.ErrorLines);
        Assert.True(build.HasProxy);
    }
}
