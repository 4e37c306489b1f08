using System.Text;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Tests.Reporting;

/// <summary>Diagnostics made by hand, so that the writers are tested apart from the analysis.</summary>
internal static class Findings
{
    public static readonly DiagnosticDescriptor Rule = new("CFG0102", "unknown-keyword", Severity.Error, "An unknown keyword");

    /// <summary>A finding at the first occurrence of a text.</summary>
    public static Diagnostic At(SourceText source, string text, string message, Severity severity = Severity.Error)
    {
        var latin = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        var start = source.Text.IndexOf(latin, StringComparison.Ordinal);
        Assert.True(start >= 0, $"\"{text}\" is not in the source");
        return new Diagnostic(Rule, new Location(source, new TextSpan(start, latin.Length)), message) { Severity = severity };
    }

    public static Report Report(params Diagnostic[] diagnostics) =>
        new([.. diagnostics.Select(diagnostic => diagnostic.Location.Source.Name).Distinct()], [.. diagnostics]);

    public static string Written(Report report, ReportFormat format, bool color = false)
    {
        using var output = new MemoryStream();
        var host = CliHost.ForMemory(output, TextWriter.Null, Stream.Null, _ => null);
        ReportWriter.Write(report, format, color, host);
        host.Out.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
