using System.Text;
using CfgCompiler.Analyzer;
using CfgCompiler.Emit;
using SourceText = CfgCompiler.Parser.Text.SourceText;

namespace CfgCompiler.Generator.Tests;

/// <summary>The packed package in projects outside the repository, built by the SDK.</summary>
public sealed class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    [Fact]
    public async Task Build_GoodFile_GivesTheSameSourceAsTheEmitter()
    {
        var project = package.CreateProject(
            Configurations.WebCluster, "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        var (exitCode, output) = await BuildAsync(project);

        Assert.True(exitCode == 0, output);
        var generated = Directory.GetFiles(Path.Combine(project, "obj"), "*.g.cs", SearchOption.AllDirectories)
            .Where(path => path.Contains("CfgGenerator", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);
        var analysis = ConfigAnalyzer.Analyze(
            [SourceText.FromBytes("haproxy.cfg", File.ReadAllBytes(Path.Combine(project, "haproxy.cfg")))], new AnalysisOptions { Purpose = AnalysisPurpose.Build });
        Assert.NotNull(analysis.Plan);
        var expected = ProxyEmitter.Emit(analysis.Plan, new EmitOptions());
        Assert.Equal(expected.Select(file => file.Name).Order(), generated.Keys.Order());
        Assert.All(expected, file => Assert.Equal(Encoding.UTF8.GetBytes(file.Text), generated[file.Name]));
    }

    [Fact]
    public async Task Build_BadFile_PrintsItsErrorsAndNoOthers()
    {
        var text = Configurations.WebCluster
            .Replace("balance roundrobin", "balance rundrobin", StringComparison.Ordinal)
            .Replace("timeout queue 1m", "timeout queue 1y", StringComparison.Ordinal);
        var (exitCode, output) = await BuildAsync(package.CreateProject(text));

        Assert.NotEqual(0, exitCode);
        var errors = output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct().Order().ToList();
        Assert.Collection(
            errors,
            line => Assert.Matches(@"haproxy\.cfg\(14,19\): error CFG0\d{3}: ", line),
            line => Assert.Matches(@"haproxy\.cfg\(22,13\): error CFG0\d{3}: .*rundrobin", line));
    }

    [Fact]
    public async Task Build_SeverityInGlobalConfig_IsKept()
    {
        var project = package.CreateProject(Configurations.WebCluster.Replace("maxconn 2000", "maxconn 9999", StringComparison.Ordinal));
        var (exitCode, output) = await BuildAsync(project);
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"haproxy\.cfg\(12,\d+\): error CFG1001: ", output);

        await File.WriteAllTextAsync(Path.Combine(project, ".globalconfig"), "is_global = true\ndotnet_diagnostic.CFG1001.severity = warning\n");
        (exitCode, output) = await BuildAsync(project);
        Assert.True(exitCode == 0, output);
        Assert.Matches(@"haproxy\.cfg\(12,\d+\): warning CFG1001: ", output);
    }

    [Fact]
    public async Task Build_VariableItem_ReachesConditions()
    {
        var text = Configurations.WebCluster + ".if streq(\"$KIND\",\"a;b # é=x\")\nbalance rundrobin\n.endif\n";
        var project = package.CreateProject(text, items: "<CfgVariable Include=\"KIND\" Value=\"a;b # é=x\" />");
        var (exitCode, output) = await BuildAsync(project);
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"haproxy\.cfg\(26,9\): error CFG0\d{3}: ", output);
    }

    [Fact]
    public async Task Build_SettingsBesideTheConfiguration_AreThoseOfLint()
    {
        var text = Configurations.WebCluster
            .Replace("maxconn 2000", "maxconn 9999 # cfgc: allow CFG1001 -- tested", StringComparison.Ordinal)
            .Replace("timeout queue 1m", "timeout queue 1y", StringComparison.Ordinal)
            .Replace("127.0.0.1:8002", "127.0.0.1:8001", StringComparison.Ordinal);
        var project = package.CreateProject(text);
        await File.WriteAllTextAsync(Path.Combine(project, "cfgc.toml"), "[severity]\nCFG1035 = \"warning\"\n");
        var (exitCode, output) = await BuildAsync(project);
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"haproxy\.cfg\(14,19\): error CFG0\d{3}: ", output);
        Assert.Matches(@"haproxy\.cfg\(24,18\): warning CFG1035: ", output);
        Assert.DoesNotContain("CFG1001", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(project, "cfgc.toml"), "ignore = [\"CFG1035\"]\nprofil = 1\n");
        (exitCode, output) = await BuildAsync(project);
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"cfgc\.toml\(2,1\): error CFG9006: ", output);
    }

    private static Task<(int ExitCode, string Output)> BuildAsync(string project) =>
        DotnetCommand.RunAsync(project, "build", "-v", "q", "--nologo");
}
