using System.Text.Json;
using System.Xml.Linq;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Tests.Reporting;

public sealed class OtherFormatsTests
{
    private static readonly SourceText Source = SourceText.FromString("a,b:c.cfg", "global\n    modee http\n    modee http\n");

    private static Report OneError(string message, Severity severity = Severity.Error) => Findings.Report(Findings.At(Source, "modee", message, severity));

    [Fact]
    public void Github_SpecialCharacters_AreEscaped() => Assert.Equal(
        "::warning file=a%2Cb%3Ac.cfg,line=2,col=5,endLine=2,endColumn=10,title=CFG0102::100%25 wrong: \"x\"\n",
        Findings.Written(OneError("100% wrong: \"x\"", Severity.Warning), ReportFormat.Github));

    [Fact]
    public void Msbuild_Finding_IsOneLine() => Assert.Equal(
        "a,b:c.cfg(2,5,2,10): error CFG0102: unknown keyword\n",
        Findings.Written(OneError("unknown keyword"), ReportFormat.Msbuild));

    [Fact]
    public void Checkstyle_Finding_IsValidXml()
    {
        var xml = XDocument.Parse(Findings.Written(OneError("a < \"b\" & \u0001"), ReportFormat.Checkstyle));

        var error = Assert.Single(xml.Descendants("error"));
        Assert.Equal("a < \"b\" & \ufffd", error.Attribute("message")?.Value);
        Assert.Equal("2", error.Attribute("line")?.Value);
        Assert.Equal("a,b:c.cfg", error.Parent?.Attribute("name")?.Value);
    }

    [Fact]
    public void Junit_ErrorFails_NotePasses()
    {
        var failing = XDocument.Parse(Findings.Written(OneError("bad"), ReportFormat.Junit));
        var passing = XDocument.Parse(Findings.Written(OneError("fyi", Severity.Info), ReportFormat.Junit));

        Assert.Equal("1", failing.Descendants("testsuite").Single().Attribute("failures")?.Value);
        Assert.Equal("bad", failing.Descendants("failure").Single().Attribute("message")?.Value);
        Assert.Equal("0", passing.Descendants("testsuite").Single().Attribute("failures")?.Value);
        Assert.Empty(passing.Descendants("failure"));
    }

    [Fact]
    public void Junit_CleanFile_IsOnePassingCase()
    {
        var xml = XDocument.Parse(Findings.Written(new Report(["a.cfg"], []), ReportFormat.Junit));

        Assert.Single(xml.Descendants("testcase"));
        Assert.Equal("1", xml.Descendants("testsuite").Single().Attribute("tests")?.Value);
    }

    [Fact]
    public void Gitlab_SameFindingTwice_HasTwoFingerprints_ThatSurviveMovedLines()
    {
        var moved = SourceText.FromString("a,b:c.cfg", "# a new line\n" + Source.Text);

        var before = Fingerprints(Source);

        Assert.Equal(2, before.Distinct().Count());
        Assert.Equal(before, Fingerprints(moved));
    }

    private static List<string?> Fingerprints(SourceText source)
    {
        var first = Findings.At(source, "modee", "unknown keyword");
        var second = first with { Location = new Location(source, new TextSpan(source.Text.LastIndexOf("modee", StringComparison.Ordinal), 5)) };
        using var json = JsonDocument.Parse(Findings.Written(Findings.Report(first, second), ReportFormat.Gitlab));
        return [.. json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("fingerprint").GetString())];
    }
}
