using System.Text.Encodings.Web;
using System.Text.Json;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>The report for scripts. Fields may be added to version 1, never changed or removed.</summary>
internal static class JsonReport
{
    /// <summary>The output is a file, not a piece of HTML: quotes and non-ASCII text stay readable.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(Report report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, 1);
            json.WriteNumber("files"u8, report.FileNames.Length);
            json.WriteStartArray("diagnostics"u8);
            foreach (var diagnostic in report.Diagnostics)
            {
                WriteDiagnostic(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, diagnostic.Code);
        json.WriteString("name"u8, diagnostic.Descriptor.Name);
        json.WriteString("severity"u8, ReportWriter.NameOf(diagnostic.Severity));
        json.WriteString("file"u8, diagnostic.Location.Source.Name);
        WriteRange(json, diagnostic.Location);
        json.WriteString("message"u8, diagnostic.Message);
        json.WriteStartArray("related"u8);
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, related.Location.Source.Name);
            WriteRange(json, related.Location);
            json.WriteString("message"u8, related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes)
        {
            WriteFix(json, diagnostic, fix);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Diagnostic diagnostic, Fix fix)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, fix.Title);
        json.WriteString("safety"u8, fix.Safety == FixSafety.Safe ? "safe"u8 : "suggested"u8);
        json.WriteStartArray("edits"u8);
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRange(json, new Location(diagnostic.Location.Source, edit.Span));
            json.WriteString("newText"u8, edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, Location location)
    {
        var start = location.Start;
        var end = location.End;
        json.WriteNumber("line"u8, start.Line);
        json.WriteNumber("column"u8, start.Column);
        json.WriteNumber("endLine"u8, end.Line);
        json.WriteNumber("endColumn"u8, end.Column);
    }
}
