using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Cli.Tests.Commands;

/// <summary>docs/reference/keywords.md is what <c>cfgc keywords</c> prints; <c>make docs</c> writes it anew.</summary>
public sealed class KeywordReferenceTests
{
    [Fact]
    public void Reference_InTheDocumentation_IsWhatTheRegistriesSay()
    {
        var path = Repository.Path("docs", "reference", "keywords.md");
        var printed = CommandLine.Cfgc("keywords", "--format", "markdown").Output;
        if (Environment.GetEnvironmentVariable("CFGC_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, printed);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == printed, "docs/reference/keywords.md is out of date; run \"make docs\"");
    }
}
