using System.Text.Json;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Tests.Reporting;

public sealed class SarifReportTests
{
    [Fact]
    public void Write_Finding_HasWhatTheStandardRequires()
    {
        var source = SourceText.FromString("conf d/a%.cfg", "global\n    modee http\n");
        var finding = Findings.At(source, "modee", "unknown keyword", Severity.Info) with
        {
            Related = [new RelatedLocation(new Location(source, new TextSpan(0, 6)), "in this section")],
            Fixes = [new Fix("write \"mode\"", FixSafety.Safe, [new TextEdit(new TextSpan(11, 5), "mode")])],
        };

        using var json = JsonDocument.Parse(Findings.Written(Findings.Report(finding), ReportFormat.Sarif));

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("cfgc", driver.GetProperty("name").GetString());
        var rule = Assert.Single(driver.GetProperty("rules").EnumerateArray());
        Assert.Equal("CFG0102", rule.GetProperty("id").GetString());
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());

        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("CFG0102", result.GetProperty("ruleId").GetString());
        Assert.Equal(0, result.GetProperty("ruleIndex").GetInt32());
        Assert.Equal("note", result.GetProperty("level").GetString());
        Assert.Equal("unknown keyword", result.GetProperty("message").GetProperty("text").GetString());
        var physical = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal("conf%20d/a%25.cfg", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, physical.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(5, physical.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal(10, physical.GetProperty("region").GetProperty("endColumn").GetInt32());
        Assert.Equal("in this section", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("mode", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(2, replacement.GetProperty("deletedRegion").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Write_AbsoluteName_IsAFileUri()
    {
        var source = SourceText.FromString("/etc/haproxy.cfg", "modee\n");

        var text = Findings.Written(Findings.Report(Findings.At(source, "modee", "x")), ReportFormat.Sarif);

        Assert.Contains("\"uri\": \"file:///etc/haproxy.cfg\"", text, StringComparison.Ordinal);
    }
}
