using System.Globalization;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>GitHub's workflow commands: annotations at the lines of a pull request.</summary>
internal static class GithubReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var start = diagnostic.Location.Start;
            var end = diagnostic.Location.End;
            var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(diagnostic.Location.Source.Name)},line={start.Line},col={start.Column},endLine={end.Line},endColumn={end.Column},title={Property(diagnostic.Code)}::{Data(diagnostic.Message)}"));
        }
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
