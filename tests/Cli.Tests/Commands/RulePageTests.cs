using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Explaining;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;
using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Cli.Tests.Commands;

/// <summary>The pages of docs/rules: their form, and their examples, which are linted.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] Headings = ["What it finds", "Why it matters", "Example", "Use instead", "How to fix", "See also"];

    /// <summary>What stands in the one file that examples may name.</summary>
    private static readonly CertificateLook Expired = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Repository.Path("docs", "rules"), "CFG*.md").Select(path => Path.GetFileNameWithoutExtension(path) ?? "").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Form_IsThatOfAllPages(string page)
    {
        var text = Text(page);
        var rule = RuleOf(page);

        Assert.Equal($"{rule.Code}-{rule.Name}", page);
        Assert.StartsWith($"# {rule.Code} {rule.Name}\n\n{(rule.IsOffByDefault ? "off" : rule.DefaultSeverity.ToString().ToLowerInvariant())}\n\n", text, StringComparison.Ordinal);
        Assert.Equal(Headings, Heading().Matches(text).Select(match => match.Groups[1].Value));
        Assert.Equal(text, RulePages.Find(rule.Code));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_BadExamples_AreReported(string page)
    {
        var examples = Examples(page, "bad");

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(RuleOf(page).Code, Codes(page, example)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_GoodExamples_AreNot(string page)
    {
        var examples = Examples(page, "good");

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.DoesNotContain(RuleOf(page).Code, Codes(page, example)));
    }

    /// <summary>Whatever a rule offers to do mends its own finding, and leaves nothing that HAProxy refuses.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_FixesOfBadExamples_Mend(string page)
    {
        var code = RuleOf(page).Code;
        foreach (var (target, text) in Examples(page, "bad"))
        {
            var before = Findings(page, (target, text)).Where(found => found.Code == code).ToList();
            foreach (var fix in before.SelectMany(found => found.Fixes))
            {
                var bytes = SourceText.FromString("haproxy.cfg", text).Text;
                foreach (var edit in fix.Edits.OrderByDescending(edit => edit.Span.Start))
                {
                    bytes = string.Concat(bytes.AsSpan(0, edit.Span.Start), edit.NewText, bytes.AsSpan(edit.Span.End));
                }

                var after = Findings(page, (target, bytes));
                Assert.True(after.Count(found => found.Code == code) < before.Count, $"\"{fix.Title}\" does not mend it:\n{bytes}");
            }
        }
    }

    private static string Text(string page) => File.ReadAllText(Repository.Path("docs", "rules", page + ".md"));

    private static DiagnosticDescriptor RuleOf(string page) => Assert.IsType<DiagnosticDescriptor>(DiagnosticCatalog.Find(page[..7]));

    /// <summary>A fence says which example it is, and for which version of HAProxy if not for any: <c>haproxy bad target=2.6</c>.</summary>
    private static List<(string Target, string Text)> Examples(string page, string kind) =>
        [.. Fence().Matches(Text(page)).Where(match => match.Groups["kind"].Value == kind).Select(match => (match.Groups["target"].Value, match.Groups["text"].Value))];

    private static List<string> Codes(string page, (string Target, string Text) example) =>
        [.. Findings(page, example).Select(diagnostic => diagnostic.Code)];

    /// <summary>What is found, opinions about this rule included; a page shows whole configurations, without a broken line.</summary>
    private static ImmutableArray<Diagnostic> Findings(string page, (string Target, string Text) example)
    {
        var rule = RuleOf(page);
        var options = new AnalysisOptions
        {
            Target = example.Target.Length == 0 ? null : example.Target,
            SeverityOverrides = new Dictionary<string, Severity> { [rule.Code] = rule.DefaultSeverity },
            CheckFiles = true,
            ReadText = path => path.EndsWith("/twice.map", StringComparison.Ordinal) ? "a.example one\na.example two\n" : null,
            LookAtCertificate = path => path.EndsWith("/expired.pem", StringComparison.Ordinal) ? Expired : null,
        };
        var found = ConfigAnalyzer.Analyze([SourceText.FromString("haproxy.cfg", example.Text)], options).Diagnostics;
        Assert.DoesNotContain(found, other => other.IsFixed && other.Code != rule.Code);
        return found;
    }

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```haproxy (?<kind>bad|good)(?: target=(?<target>[0-9.]+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
