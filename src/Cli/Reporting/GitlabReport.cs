using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>GitLab's code quality report.</summary>
internal static class GitlabReport
{
    public static void Write(Report report, Stream output)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartArray();
            foreach (var diagnostic in report.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("description"u8, diagnostic.Message);
                json.WriteString("check_name"u8, diagnostic.Code);
                json.WriteString("fingerprint"u8, Fingerprint(diagnostic, seen));
                json.WriteString("severity"u8, diagnostic.Severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
                json.WriteStartObject("location"u8);
                json.WriteString("path"u8, diagnostic.Location.Source.Name);
                json.WriteStartObject("lines"u8);
                json.WriteNumber("begin"u8, diagnostic.Location.Start.Line);
                json.WriteNumber("end"u8, diagnostic.Location.End.Line);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    /// <summary>The same finding keeps its fingerprint when lines are inserted above it: the text of its line counts, not the number.</summary>
    private static string Fingerprint(Diagnostic diagnostic, Dictionary<string, int> seen)
    {
        var source = diagnostic.Location.Source;
        var line = source.Decode(source.GetLineSpan(diagnostic.Location.Start.Line)).Trim();
        var key = $"{source.Name}\n{diagnostic.Code}\n{line}\n{diagnostic.Message}";
        var occurrence = seen[key] = seen.GetValueOrDefault(key) + 1;
        var bytes = Encoding.UTF8.GetBytes(key + "\n" + occurrence.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(XxHash128.Hash(bytes));
    }
}
