namespace CfgCompiler.Cli.Reporting;

/// <summary>The values of <c>--format</c>.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Checkstyle,
    Msbuild,
}
