using System.Globalization;
using CfgCompiler.Cli.Fixing;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>The report for people: place, message, the source line with carets, what explains it, what repairs it.</summary>
internal static class TextReport
{
    public static void Write(Report report, TextWriter output, bool color)
    {
        var ansi = new Ansi(color);
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteOne(diagnostic, output, ansi);
        }

        if (report.Diagnostics.Length > 0)
        {
            output.WriteLine(Summary(report));
            WriteFixable(report, output);
        }
    }

    private static void WriteOne(Diagnostic diagnostic, TextWriter output, Ansi ansi)
    {
        var start = diagnostic.Location.Start;
        var end = diagnostic.Location.End;
        var tint = ansi.ForSeverity(diagnostic.Severity);
        var place = string.Create(CultureInfo.InvariantCulture, $"{Printable.Text(diagnostic.Location.Source.Name)}:{start.Line}:{start.Column}");
        var label = $"{ReportWriter.NameOf(diagnostic.Severity)} {diagnostic.Code}";
        output.WriteLine($"{ansi.Bold}{place}:{ansi.Reset} {tint}{label}:{ansi.Reset} {ansi.Bold}{Printable.Text(diagnostic.Message)}{ansi.Reset}");

        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        var indent = new string(' ', number.Length);
        var source = diagnostic.Location.Source;
        var line = source.Decode(source.GetLineSpan(start.Line));
        var endColumn = end.Line == start.Line ? end.Column : line.Length + 1;
        var excerpt = Excerpt.Of(line, start.Column - 1, endColumn - 1);
        if (excerpt.Text.Length > 0)
        {
            output.WriteLine($"{ansi.Dim} {number} |{ansi.Reset} {excerpt.Text}");
            output.WriteLine($"{ansi.Dim} {indent} |{ansi.Reset} {new string(' ', excerpt.CaretStart)}{tint}{new string('^', excerpt.CaretWidth)}{ansi.Reset}");
        }

        foreach (var related in diagnostic.Related)
        {
            var at = related.Location.Start;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ansi.Dim} {indent} ={ansi.Reset} note: {Printable.Text(related.Location.Source.Name)}:{at.Line}:{at.Column}: {Printable.Text(related.Message)}"));
        }

        foreach (var fix in diagnostic.Fixes)
        {
            output.WriteLine($"{ansi.Dim} {indent} ={ansi.Reset} fix: {Printable.Text(fix.Title)}");
        }

        output.WriteLine();
    }

    private static string Summary(Report report)
    {
        var parts = new List<string>(3);
        AddCount(parts, report.Count(Severity.Error), "error", "errors");
        AddCount(parts, report.Count(Severity.Warning), "warning", "warnings");
        AddCount(parts, report.Count(Severity.Info), "note", "notes");
        var files = report.FileNames.Length;
        return $"{string.Join(", ", parts)} in {files.ToString(CultureInfo.InvariantCulture)} {(files == 1 ? "file" : "files")}";
    }

    private static void WriteFixable(Report report, TextWriter output)
    {
        var safe = report.Diagnostics.Count(diagnostic => Fixer.Best(diagnostic, FixSafety.Safe) is not null);
        var more = report.Diagnostics.Count(diagnostic => Fixer.Best(diagnostic, FixSafety.Suggested) is not null) - safe;
        if (safe + more > 0)
        {
            var suggested = more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(safe == 0 ? "" : ", ")}{more} {(safe == 0 ? "" : "more ")}with --unsafe-fixes");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fixable: {(safe == 0 ? "" : $"{safe} with --fix")}{suggested}"));
        }
    }

    private static void AddCount(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add($"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}");
        }
    }
}
