using System.Text.Json;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Tests.Reporting;

public sealed class JsonReportTests
{
    [Fact]
    public void Write_Finding_HasTheFieldsOfVersion1()
    {
        var source = SourceText.FromString("a.cfg", "defaults\n    mödee http\n");
        var finding = Findings.At(source, "mödee", "unknown keyword \"mödee\"") with
        {
            Fixes = [new Fix("write \"mode\"", FixSafety.Safe, [new TextEdit(new TextSpan(13, 6), "mode")])],
        };

        using var json = JsonDocument.Parse(Findings.Written(Findings.Report(finding), ReportFormat.Json));

        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("files").GetInt32());
        var diagnostic = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("CFG0102", diagnostic.GetProperty("code").GetString());
        Assert.Equal("unknown-keyword", diagnostic.GetProperty("name").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal("a.cfg", diagnostic.GetProperty("file").GetString());
        Assert.Equal((2, 5, 2, 10), Range(diagnostic));
        Assert.Equal("unknown keyword \"mödee\"", diagnostic.GetProperty("message").GetString());
        var fix = Assert.Single(diagnostic.GetProperty("fixes").EnumerateArray());
        Assert.Equal("safe", fix.GetProperty("safety").GetString());
        var edit = Assert.Single(fix.GetProperty("edits").EnumerateArray());
        Assert.Equal((2, 5, 2, 10), Range(edit));
        Assert.Equal("mode", edit.GetProperty("newText").GetString());
    }

    [Fact]
    public void Write_NothingFound_IsAnEmptyList()
    {
        using var json = JsonDocument.Parse(Findings.Written(new Report(["a.cfg", "b.cfg"], []), ReportFormat.Json));

        Assert.Equal(2, json.RootElement.GetProperty("files").GetInt32());
        Assert.Equal(0, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    private static (int, int, int, int) Range(JsonElement element) => (
        element.GetProperty("line").GetInt32(),
        element.GetProperty("column").GetInt32(),
        element.GetProperty("endLine").GetInt32(),
        element.GetProperty("endColumn").GetInt32());
}
