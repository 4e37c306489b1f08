using System.Text.Json;
using CfgCompiler.Cli.Explaining;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>SARIF 2.1.0 (OASIS), as code-scanning services read it.</summary>
internal static class SarifReport
{
    public static void Write(Report report, Stream output)
    {
        var rules = report.Diagnostics.Select(diagnostic => diagnostic.Descriptor).DistinctBy(rule => rule.Code)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList();
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
            json.WriteString("version"u8, "2.1.0"u8);
            json.WriteStartArray("runs"u8);
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
            WriteArtifacts(json, report);
            json.WriteStartArray("results"u8);
            foreach (var diagnostic in report.Diagnostics)
            {
                WriteResult(json, diagnostic, rules.FindIndex(rule => rule.Code == diagnostic.Code));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "cfgc"u8);
        json.WriteString("semanticVersion"u8, CfgcVersion.Text);
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Code);
            json.WriteString("name"u8, rule.Name);
            WriteText(json, "shortDescription"u8, rule.Title);
            if (RulePages.Find(rule.Code) is { } page)
            {
                json.WriteStartObject("help"u8);
                json.WriteString("text"u8, page);
                json.WriteString("markdown"u8, page);
                json.WriteEndObject();
            }

            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, LevelOf(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArtifacts(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("artifacts"u8);
        foreach (var name in report.FileNames.Distinct(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            WriteArtifactLocation(json, "location"u8, name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Code);
        json.WriteNumber("ruleIndex"u8, ruleIndex);
        json.WriteString("level"u8, LevelOf(diagnostic.Severity));
        WriteText(json, "message"u8, diagnostic.Message);
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        WritePhysicalLocation(json, diagnostic.Location);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, diagnostic);
        WriteFixes(json, diagnostic);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations"u8);
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            WritePhysicalLocation(json, related.Location);
            WriteText(json, "message"u8, related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.Fixes.All(fix => fix.Edits.IsEmpty))
        {
            return;
        }

        json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes.Where(fix => !fix.Edits.IsEmpty))
        {
            json.WriteStartObject();
            WriteText(json, "description"u8, fix.Title);
            json.WriteStartArray("artifactChanges"u8);
            json.WriteStartObject();
            WriteArtifactLocation(json, "artifactLocation"u8, diagnostic.Location.Source.Name);
            json.WriteStartArray("replacements"u8);
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion"u8, new Location(diagnostic.Location.Source, edit.Span));
                WriteText(json, "insertedContent"u8, edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePhysicalLocation(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("physicalLocation"u8);
        WriteArtifactLocation(json, "artifactLocation"u8, location.Source.Name);
        WriteRegion(json, "region"u8, location);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, ReadOnlySpan<byte> name, Location location)
    {
        var start = location.Start;
        var end = location.End;
        json.WriteStartObject(name);
        json.WriteNumber("startLine"u8, start.Line);
        json.WriteNumber("startColumn"u8, start.Column);
        json.WriteNumber("endLine"u8, end.Line);
        json.WriteNumber("endColumn"u8, end.Column);
        json.WriteEndObject();
    }

    /// <summary>A relative name stays relative to where the scan ran; everything that a URI can't hold is escaped.</summary>
    private static void WriteArtifactLocation(Utf8JsonWriter json, ReadOnlySpan<byte> property, string name)
    {
        var path = string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        json.WriteStartObject(property);
        json.WriteString("uri"u8, name.StartsWith('/') ? "file://" + path : path);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
