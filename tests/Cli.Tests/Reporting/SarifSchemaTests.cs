using System.Text.Json;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Tests.Reporting;

/// <summary>
/// The objects of SARIF 2.1.0 that cfgc writes, with the properties that the schema requires and all that it allows there. An object
/// of the schema takes no others.
/// </summary>
public sealed class SarifSchemaTests
{
    private static readonly Dictionary<string, Shape> Shapes = new(StringComparer.Ordinal)
    {
        ["log"] = new(["version", "runs"], ["$schema"], new() { ["runs"] = "run" }),
        ["run"] = new(["tool"], ["results", "artifacts", "columnKind"], new() { ["tool"] = "tool", ["results"] = "result", ["artifacts"] = "artifact" }),
        ["tool"] = new(["driver"], [], new() { ["driver"] = "toolComponent" }),
        ["toolComponent"] = new(["name"], ["semanticVersion", "rules", "informationUri"], new() { ["rules"] = "reportingDescriptor" }),
        ["reportingDescriptor"] = new(
            ["id"],
            ["name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration"],
            new() { ["shortDescription"] = "text", ["help"] = "text", ["defaultConfiguration"] = "reportingConfiguration" }),
        ["reportingConfiguration"] = new([], ["level", "enabled"], []),
        ["text"] = new(["text"], ["markdown"], []),
        ["message"] = new(["text"], ["markdown"], []),
        ["artifact"] = new([], ["location"], new() { ["location"] = "artifactLocation" }),
        ["artifactLocation"] = new([], ["uri", "index"], []),
        ["result"] = new(
            ["message"],
            ["ruleId", "ruleIndex", "level", "locations", "relatedLocations", "fixes", "partialFingerprints"],
            new() { ["message"] = "message", ["locations"] = "location", ["relatedLocations"] = "location", ["fixes"] = "fix" }),
        ["location"] = new([], ["physicalLocation", "message", "id"], new() { ["physicalLocation"] = "physicalLocation", ["message"] = "message" }),
        ["physicalLocation"] = new(["artifactLocation"], ["region"], new() { ["artifactLocation"] = "artifactLocation", ["region"] = "region" }),
        ["region"] = new(["startLine"], ["startColumn", "endLine", "endColumn"], []),
        ["fix"] = new(["artifactChanges"], ["description"], new() { ["artifactChanges"] = "artifactChange", ["description"] = "message" }),
        ["artifactChange"] = new(["artifactLocation", "replacements"], [], new() { ["artifactLocation"] = "artifactLocation", ["replacements"] = "replacement" }),
        ["replacement"] = new(["deletedRegion"], ["insertedContent"], new() { ["deletedRegion"] = "region", ["insertedContent"] = "artifactContent" }),
        ["artifactContent"] = new([], ["text"], []),
    };

    [Fact]
    public void Write_AllThatAReportCanHold_FitsTheSchema()
    {
        var source = SourceText.FromString("a.cfg", "global\n    modee http\n");
        var full = Findings.At(source, "modee", "unknown keyword") with
        {
            Related = [new RelatedLocation(new Location(source, new TextSpan(0, 6)), "in this section")],
            Fixes = [new Fix("write \"mode\"", FixSafety.Safe, [new TextEdit(new TextSpan(11, 5), "mode"), new TextEdit(new TextSpan(0, 0), "#")])],
        };
        var bare = Findings.At(source, "http", "x", Severity.Warning) with { Fixes = [new Fix("think", FixSafety.Suggested, [])] };

        using var json = JsonDocument.Parse(Findings.Written(Findings.Report(full, bare), ReportFormat.Sarif));

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Check(json.RootElement, "log", "$");
    }

    [Fact]
    public void Write_RuleWithPage_CarriesItAsHelp()
    {
        var result = CommandLine.CfgcWithInput("global\n maxconn 10\ndefaults\n mode http\n maxconn 20\n", "lint", "--no-config", "--format", "sarif", "-");

        using var json = JsonDocument.Parse(result.Output);
        Check(json.RootElement, "log", "$");
        var rule = Assert.Single(json.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray());
        Assert.StartsWith("# CFG1001", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingFound_FitsTheSchema()
    {
        using var json = JsonDocument.Parse(Findings.Written(new Report(["a.cfg"], []), ReportFormat.Sarif));

        Check(json.RootElement, "log", "$");
        Assert.Equal(0, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    private static void Check(JsonElement element, string name, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                Check(item, name, $"{path}[{index++}]");
            }

            return;
        }

        var shape = Shapes[name];
        var names = element.EnumerateObject().Select(property => property.Name).ToList();
        Assert.All(shape.Required, required => Assert.True(names.Contains(required), $"{path} lacks {required}"));
        Assert.All(names, found => Assert.True(shape.Required.Contains(found) || shape.Optional.Contains(found), $"{path} may not have {found}"));
        if (name == "region")
        {
            Assert.All(element.EnumerateObject(), property => Assert.InRange(property.Value.GetInt32(), 1, int.MaxValue));
        }

        foreach (var (property, inner) in shape.Objects)
        {
            if (element.TryGetProperty(property, out var child))
            {
                Check(child, inner, $"{path}.{property}");
            }
        }
    }

    private sealed record Shape(string[] Required, string[] Optional, Dictionary<string, string> Objects);
}
