using System.Globalization;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>JUnit's XML: one suite per file, one case per finding (a note passes), one passing case for a file without any.</summary>
internal static class JunitReport
{
    public static void Write(Report report, TextWriter output)
    {
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        output.WriteLine("<testsuites name=\"cfgc\">");
        foreach (var name in report.FileNames.Distinct(StringComparer.Ordinal))
        {
            var found = report.Diagnostics.Where(diagnostic => diagnostic.Location.Source.Name == name).ToList();
            var file = Xml.Escape(name);
            var failures = found.Count(diagnostic => diagnostic.Severity >= Severity.Warning);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  <testsuite name=\"{file}\" tests=\"{Math.Max(1, found.Count)}\" failures=\"{failures}\" errors=\"0\">"));
            if (found.Count == 0)
            {
                output.WriteLine($"    <testcase name=\"lint\" classname=\"{file}\"/>");
            }

            foreach (var diagnostic in found)
            {
                var start = diagnostic.Location.Start;
                var message = Xml.Escape(diagnostic.Message);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    <testcase name=\"{diagnostic.Code} line {start.Line}, column {start.Column}\" classname=\"{file}\">"));
                output.WriteLine(diagnostic.Severity >= Severity.Warning
                    ? $"      <failure type=\"{ReportWriter.NameOf(diagnostic.Severity)}\" message=\"{message}\">{message}</failure>"
                    : $"      <system-out>{message}</system-out>");
                output.WriteLine("    </testcase>");
            }

            output.WriteLine("  </testsuite>");
        }

        output.WriteLine("</testsuites>");
    }
}
