using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Tests.Reporting;

public sealed class TextReportTests
{
    [Fact]
    public void Write_OneError_ShowsPlaceLineAndCarets()
    {
        var source = SourceText.FromString("a.cfg", "defaults\n    modee http\n");

        var text = Findings.Written(Findings.Report(Findings.At(source, "modee", "unknown keyword \"modee\"")), ReportFormat.Text);

        Assert.Equal(
            """
            a.cfg:2:5: error CFG0102: unknown keyword "modee"
             2 |     modee http
               |     ^^^^^

            1 error in 1 file

            """,
            text);
    }

    [Fact]
    public void Write_RelatedAndFix_AreShownBelow()
    {
        var source = SourceText.FromString("a.cfg", "global\n    maxconn 10\ndefaults\n    maxconn 20\n");
        var first = new Location(source, new TextSpan(source.Text.IndexOf("10", StringComparison.Ordinal), 2));
        var finding = Findings.At(source, "20", "too many", Severity.Warning) with
        {
            Related = [new RelatedLocation(first, "the limit is here")],
            Fixes = [new Fix("write \"10\"", FixSafety.Suggested, [new TextEdit(first.Span, "10")])],
        };

        var text = Findings.Written(Findings.Report(finding), ReportFormat.Text);

        Assert.Contains("   = note: a.cfg:2:13: the limit is here\n   = fix: write \"10\"\n", text, StringComparison.Ordinal);
        Assert.EndsWith("1 warning in 1 file\nfixable: 1 with --unsafe-fixes\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithColor_ColoursSeverityOnly()
    {
        var source = SourceText.FromString("a.cfg", "modee\n");
        var report = Findings.Report(Findings.At(source, "modee", "unknown"));

        Assert.Contains("\e[1;31merror CFG0102:\e[0m", Findings.Written(report, ReportFormat.Text, color: true), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', Findings.Written(report, ReportFormat.Text));
    }

    [Fact]
    public void Write_EscapeSequenceInFile_DoesNotReachTheTerminal()
    {
        var source = SourceText.FromString("a.cfg", "mo\e[31mdee\n");

        var text = Findings.Written(Findings.Report(Findings.At(source, "mo\e[31mdee", "unknown keyword \"mo\e[31mdee\"")), ReportFormat.Text);

        Assert.DoesNotContain('\e', text);
        Assert.Contains("mo\ufffd[31mdee", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingFound_WritesNothing() =>
        Assert.Equal("", Findings.Written(new Report(["a.cfg"], []), ReportFormat.Text));
}
