using System.Globalization;

namespace CfgCompiler.Cli.Reporting;

/// <summary>The lines that MSBuild and most editors' problem matchers understand; the same as the generator's.</summary>
internal static class MsbuildReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var start = diagnostic.Location.Start;
            var end = diagnostic.Location.End;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Printable.Text(diagnostic.Location.Source.Name)}({start.Line},{start.Column},{end.Line},{end.Column}): {ReportWriter.NameOf(diagnostic.Severity)} {diagnostic.Code}: {Printable.Text(diagnostic.Message)}"));
        }
    }
}
