using System.Globalization;

namespace CfgCompiler.Cli.Reporting;

/// <summary>Checkstyle's XML, which most continuous-integration servers can show.</summary>
internal static class CheckstyleReport
{
    public static void Write(Report report, TextWriter output)
    {
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        output.WriteLine("<checkstyle version=\"4.3\">");
        foreach (var name in report.FileNames.Distinct(StringComparer.Ordinal))
        {
            output.WriteLine($"  <file name=\"{Xml.Escape(name)}\">");
            foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Location.Source.Name == name))
            {
                var start = diagnostic.Location.Start;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    <error line=\"{start.Line}\" column=\"{start.Column}\" severity=\"{ReportWriter.NameOf(diagnostic.Severity)}\" message=\"{Xml.Escape(diagnostic.Message)}\" source=\"cfgc.{diagnostic.Code}\"/>"));
            }

            output.WriteLine("  </file>");
        }

        output.WriteLine("</checkstyle>");
    }
}
