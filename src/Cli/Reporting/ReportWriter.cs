using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>Writes a report to standard output in the form asked for.</summary>
internal static class ReportWriter
{
    public static void Write(Report report, ReportFormat format, bool color, CliHost host)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(report, host.OutputStream);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(report, host.OutputStream);
                break;
            case ReportFormat.Gitlab:
                GitlabReport.Write(report, host.OutputStream);
                break;
            case ReportFormat.Junit:
                JunitReport.Write(report, host.Out);
                break;
            case ReportFormat.Checkstyle:
                CheckstyleReport.Write(report, host.Out);
                break;
            case ReportFormat.Github:
                GithubReport.Write(report, host.Out);
                break;
            case ReportFormat.Msbuild:
                MsbuildReport.Write(report, host.Out);
                break;
            default:
                TextReport.Write(report, host.Out, color);
                break;
        }
    }

    /// <summary>The word for a severity in text and JSON.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
