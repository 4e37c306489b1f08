using System.Text;
using CfgCompiler.Analyzer;
using CfgCompiler.Emit;
using CfgCompiler.Parser.Text;
using Microsoft.CodeAnalysis;

namespace CfgCompiler.Generator.Tests;

public sealed class CfgGeneratorTests
{
    private const string Path = "/project/haproxy.cfg";

    [Fact]
    public void Build_GoodFile_CompilesAndIsWhatTheEmitterWrites()
    {
        var build = new Project().WithFile(Path, Configurations.WebCluster).Build();

        Assert.Empty(build.ErrorLines);
        Assert.True(build.HasProxy);
        var analysis = ConfigAnalyzer.Analyze(
            [SourceText.FromBytes("haproxy.cfg", Encoding.UTF8.GetBytes(Configurations.WebCluster))], new AnalysisOptions { Purpose = AnalysisPurpose.Build });
        Assert.NotNull(analysis.Plan);
        var expected = ProxyEmitter.Emit(analysis.Plan, new EmitOptions());
        Assert.Equal(
            expected.Select(file => (file.Name, file.Text)),
            build.Run.Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
    }

    [Fact]
    public void Build_BadFile_ItsErrorsAreTheOnlyOnes()
    {
        var build = new Project().WithFile(Path, Configurations.WebCluster.Replace("balance roundrobin", "balance rundrobin", StringComparison.Ordinal)).Build();

        Assert.False(build.HasProxy);
        var line = Assert.Single(build.ErrorLines);
        Assert.Matches(@"^/project/haproxy\.cfg\(22,13\): error CFG0\d{3}: .*""rundrobin"".*""roundrobin""", line);
    }

    [Fact]
    public void Build_NoConfiguration_AddsNothing()
    {
        var build = new Project().WithFile("/project/readme.txt", "balance rundrobin").WithFile("/project/other.cfg", "nonsense", isCompiled: false).Build();
        Assert.Empty(build.FileNames);
        Assert.Empty(build.Reported);
    }

    [Fact]
    public void Build_FileWithoutUtf8_IsTheSameAsItsBytes()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Configurations.WebCluster), .. "# caf"u8, 0xE9, (byte)'\n'];
        var build = new Project().WithFile(Path, bytes).Build();
        Assert.Empty(build.ErrorLines);
        Assert.True(build.HasProxy);
    }

    [Fact]
    public void Build_SeveralFiles_AreOneConfiguration()
    {
        var split = Configurations.WebCluster.IndexOf("listen ", StringComparison.Ordinal);
        var build = new Project()
            .WithFile("/project/10-defaults.cfg", Configurations.WebCluster[..split])
            .WithFile("/project/20-web.cfg", Configurations.WebCluster[split..])
            .Build();
        Assert.Empty(build.ErrorLines);
        Assert.Contains("#line 2 \"20-web.cfg\"", build.Output.SyntaxTrees.Last().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Variable_IsSeenByConditions()
    {
        const string Conditional = ".if defined(WITH_FORWARD)\nbalance rundrobin\n.endif\n";
        var text = Configurations.WebCluster + Conditional;
        Assert.Empty(new Project().WithFile(Path, text).Build().ErrorLines);

        var value = Convert.ToBase64String("1"u8);
        var with = new Project().WithFile(Path, text).WithProperty("CfgVariables", $"OTHER={value},WITH_FORWARD={value}").Build();
        Assert.Contains("rundrobin", Assert.Single(with.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OwnEnvironment_IsNeverRead()
    {
        var name = "CFGC_TEST_" + Guid.NewGuid().ToString("N");
        Environment.SetEnvironmentVariable(name, "1");
        Assert.Empty(new Project().WithFile(Path, Configurations.WebCluster + $".if defined({name})\nnonsense\n.endif\n").Build().ErrorLines);
    }

    [Fact]
    public void Severity_OfErrorLowered_ProxyIsMade()
    {
        var text = Configurations.WebCluster.Replace("maxconn 2000", "maxconn 9999", StringComparison.Ordinal);
        var strict = new Project().WithFile(Path, text).Build();
        Assert.False(strict.HasProxy);
        Assert.Contains("error CFG1001", Assert.Single(strict.ErrorLines), StringComparison.Ordinal);

        var lowered = new Project().WithFile(Path, text).WithSeverity("CFG1001", "warning").Build();
        Assert.Empty(lowered.ErrorLines);
        Assert.True(lowered.HasProxy);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(lowered.Reported, found => found.Id == "CFG1001").Severity);
    }

    [Fact]
    public void Severity_OfWarningRaised_StopsTheProxy()
    {
        var text = Configurations.WebCluster.Replace("option redispatch", "redispatch", StringComparison.Ordinal);
        var loose = new Project().WithFile(Path, text).Build();
        Assert.Empty(loose.ErrorLines);
        var warning = Assert.Single(loose.Reported, found => found.Severity == DiagnosticSeverity.Warning);

        var raised = new Project().WithFile(Path, text).WithSeverity(warning.Id, "error").Build();
        Assert.Contains($"error {warning.Id}", Assert.Single(raised.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Severity_Suppressed_IsNotReported()
    {
        var text = Configurations.WebCluster.Replace("maxconn 2000", "maxconn 9999", StringComparison.Ordinal);
        var build = new Project().WithFile(Path, text).WithSeverity("CFG1001", "none").Build();
        Assert.True(build.HasProxy);
        Assert.DoesNotContain(build.Reported, found => found.Id == "CFG1001");
    }

    [Fact]
    public void Severity_OfSyntaxErrorLowered_StaysAnError()
    {
        var text = Configurations.WebCluster.Replace("balance roundrobin", "balance rundrobin", StringComparison.Ordinal);
        var code = Assert.Single(new Project().WithFile(Path, text).Build().Reported, found => found.Severity == DiagnosticSeverity.Error).Id;
        foreach (var severity in (string[])["warning", "none"])
        {
            var build = new Project().WithFile(Path, text).WithSeverity(code, severity).Build();
            Assert.False(build.HasProxy);
            Assert.Contains($"error {code}", Assert.Single(build.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WarningsAsErrors_OldSpelling_IsAnErrorOfTheBuild()
    {
        var text = Configurations.WebCluster.Replace("option redispatch", "redispatch", StringComparison.Ordinal);
        var build = new Project().WithFile(Path, text).WithWarningsAsErrors().Build();
        Assert.StartsWith(Path + "(11,5): error CFG", Assert.Single(build.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Location_AfterWideCharacters_CountsAsEditorsDo()
    {
        var text = Configurations.WebCluster.Replace("    balance roundrobin", "    balance \"\u00e9\U0001F600\" x", StringComparison.Ordinal);
        var found = Assert.Single(new Project().WithFile(Path, text).Build().Reported, found => found.Severity == DiagnosticSeverity.Error);
        var span = found.Location.SourceSpan;
        Assert.Equal("\"\u00e9\U0001F600\"", text[span.Start..span.End]);
        Assert.Equal((21, 12, 17), (found.Location.GetLineSpan().StartLinePosition.Line, found.Location.GetLineSpan().StartLinePosition.Character, found.Location.GetLineSpan().EndLinePosition.Character));
    }

    [Fact]
    public void RunTwice_EditElsewhere_EveryStepIsCachedOrUnchanged()
    {
        var project = new Project().WithFile(Path, Configurations.WebCluster).WithFile("/project/cfgc.toml", "profile = \"strict\"\n").WithSeverity("CFG1001", "warning").WithProperty("CfgTarget", "3.5");
        var driver = project.Driver().RunGenerators(project.Compilation("// one"));
        driver = driver.RunGenerators(project.Compilation("// two"));

        var steps = driver.GetRunResult().Results.Single();
        foreach (var name in (string[])[CfgGenerator.FilesStep, CfgGenerator.SettingsStep, CfgGenerator.SettingsFilesStep, CfgGenerator.ResultStep])
        {
            Assert.NotEmpty(steps.TrackedSteps[name]);
            Assert.All(steps.TrackedSteps[name].SelectMany(step => step.Outputs), AssertReused);
        }

        Assert.NotEmpty(steps.TrackedOutputSteps);
        Assert.All(steps.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), AssertReused);
    }

    [Fact]
    public void RunTwice_FileEdited_ResultIsModified()
    {
        var project = new Project().WithFile(Path, Configurations.WebCluster);
        var driver = project.Driver().RunGenerators(project.Compilation());
        var edited = new Project.InMemoryFile(Path, Encoding.UTF8.GetBytes(Configurations.WebCluster.Replace("retries 3", "retries 4", StringComparison.Ordinal)), isCompiled: true);
        driver = driver.ReplaceAdditionalTexts([edited]).RunGenerators(project.Compilation());
        var output = driver.GetRunResult().Results.Single().TrackedSteps[CfgGenerator.ResultStep].SelectMany(step => step.Outputs);
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(output).Reason);
    }

    private static void AssertReused((object Value, IncrementalStepRunReason Reason) output) =>
        Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString());
}
