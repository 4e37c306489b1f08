using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Tests;

public sealed class SeverityPolicyTests
{
    private static readonly DiagnosticDescriptor Style = new("CFG7003", "mixed-indent", Severity.Info, "Style.");
    private static readonly DiagnosticDescriptor Opinion = new("CFG2025", "missing-security-headers", Severity.Info, "Opinion.") { IsOffByDefault = true };
    private static readonly DiagnosticDescriptor Advice = new("CFG3001", "missing-timeout", Severity.Warning, "Advice.");
    private static readonly DiagnosticDescriptor Refused = new("CFG0001", "unknown-keyword", Severity.Error, "Refused.");
    private static readonly DiagnosticDescriptor Support = new("CFG9002", "not-compiled-yet", Severity.Info, "Support.");

    [Fact]
    public void Profile_Default_DropsOpinionsOnly() =>
        Assert.Equal("info off warning error info", Severities(new AnalysisOptions()));

    [Fact]
    public void Profile_Strict_ReportsOpinionsAndWarnsOfStyle() =>
        Assert.Equal("warning warning warning error info", Severities(new AnalysisOptions { Profile = Profile.Strict }));

    [Fact]
    public void Profile_Security_ReportsItsFamiliesAndWhatHaproxyRefuses() =>
        Assert.Equal("off warning off error off", Severities(new AnalysisOptions { Profile = Profile.Security }));

    [Theory]
    [InlineData("CFG2025", "off info off error off")]
    [InlineData("missing-timeout", "off off warning error off")]
    [InlineData("CFG3,cfg7", "info off warning error off")]
    [InlineData("ALL", "info info warning error info")]
    public void Select_Rules_LeavesOnlyThemAndWhatIsFixed(string selectors, string expected) =>
        Assert.Equal(expected, Severities(new AnalysisOptions { Select = new RuleSelection(selectors.Split(',')) }));

    [Theory]
    [InlineData("CFG3", "info off off error info")]
    [InlineData("CFG0001,mixed-indent", "off off warning error info")]
    public void Ignore_Rules_DropsThemButNotWhatIsFixed(string selectors, string expected) =>
        Assert.Equal(expected, Severities(new AnalysisOptions { Ignore = new RuleSelection(selectors.Split(',')) }));

    [Fact]
    public void Select_MoreExactThanIgnore_Wins() => Assert.Equal(
        "off off warning error off",
        Severities(new AnalysisOptions { Select = new RuleSelection(["CFG3001", "CFG7"]), Ignore = new RuleSelection(["CFG30", "CFG700"]) }));

    [Fact]
    public void IgnoreIn_File_DropsThere()
    {
        var options = new AnalysisOptions { IgnoreIn = file => new RuleSelection(file == "a.cfg" ? ["CFG3"] : ["CFG7"]) };

        Assert.Equal("info off off error info", Severities(options, "a.cfg"));
        Assert.Equal("off off warning error info", Severities(options, "b.cfg"));
    }

    [Fact]
    public void Override_OfRules_TheMostExactWinsAndTurnsOn()
    {
        var severities = new Dictionary<string, Severity>
        {
            ["CFG"] = Severity.Error,
            ["CFG2"] = Severity.Warning,
            ["mixed-indent"] = Severity.Off,
            ["CFG0001"] = Severity.Info,
        };

        Assert.Equal("off warning error error error", Severities(new AnalysisOptions { SeverityOverrides = severities }));
    }

    [Fact]
    public void Catalog_Rules_AreAllThereOnce()
    {
        Assert.Equal("maxconn-exceeds-global", DiagnosticCatalog.Find("cfg1001")?.Name);
        Assert.Equal("CFG0003", DiagnosticCatalog.Find("unclosed-quote")?.Code);
        Assert.Equal("CFG7012", DiagnosticCatalog.Find("suppression-unused")?.Code);
        Assert.NotNull(DiagnosticCatalog.Find("CFG0141"));
        Assert.Null(DiagnosticCatalog.Find("nothing"));
        Assert.Equal(DiagnosticCatalog.All.Length, DiagnosticCatalog.All.DistinctBy(rule => rule.Code).Count());
        Assert.All(DiagnosticCatalog.All, rule => Assert.Matches("^CFG[0-9]{4}$", rule.Code));
    }

    [Theory]
    [InlineData("CFG1", null)]
    [InlineData("all", null)]
    [InlineData("maxconn-exceeds-global", null)]
    [InlineData("maxconn-exceeds-globl", "; did you mean \"maxconn-exceeds-global\"?")]
    [InlineData("X", "no code begins so")]
    public void CheckSelector_Word_IsNamedWhenUnknown(string selector, string? expected)
    {
        var problem = DiagnosticCatalog.CheckSelector(selector);

        Assert.Equal(expected is null, problem is null);
        Assert.Contains(expected ?? "", problem ?? "", StringComparison.Ordinal);
    }

    private static string Severities(AnalysisOptions options, string file = "a.cfg")
    {
        var policy = new SeverityPolicy(options);
        var where = new Location(SourceText.FromString(file, "global\n"), new TextSpan(0, 6));
        DiagnosticDescriptor[] rules = [Style, Opinion, Advice, Refused, Support];
        return string.Join(' ', rules.Select(rule => policy.Apply(new Diagnostic(rule, where, "x")).Severity.ToString().ToLowerInvariant()));
    }
}
