using System.Collections.Immutable;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>Analyzes texts.</summary>
internal static class Cfg
{
    /// <summary>Sections that make the snippet of a test a whole configuration without findings.</summary>
    public const string Defaults = """
        defaults
            mode http
            timeout connect 1s
            timeout client 1s
            timeout server 1s

        """;

    /// <summary>Snippets often listen nowhere: what HAProxy 2.6 says of that is left out here, and tested by <see cref="NoListenerTests"/>.</summary>
    public static AnalysisResult Analyze(string text, AnalysisOptions? options = null)
    {
        var result = AnalyzeWhole(text, options);
        return result with { Diagnostics = [.. result.Diagnostics.Where(item => item.Code != "CFG0471")] };
    }

    public static AnalysisResult AnalyzeWhole(string text, AnalysisOptions? options = null) =>
        ConfigAnalyzer.Analyze([SourceText.FromString("t.cfg", text)], options ?? new AnalysisOptions());

    /// <summary>The findings as <c>line:column severity code</c>.</summary>
    public static string[] Findings(string text, AnalysisOptions? options = null) =>
        [.. Analyze(text, options).Diagnostics.Select(Show)];

    /// <summary>Findings but those of what is accepted or not compiled (CFG9xxx).</summary>
    public static string[] Own(string text, AnalysisOptions? options = null) =>
        [.. Analyze(text, options).Diagnostics.Where(item => item.Descriptor.Number < 9000).Select(Show)];

    /// <summary>What HAProxy itself would say; rules of our own are not looked at.</summary>
    public static string[] OfHaproxy(string text, AnalysisOptions? options = null) =>
        [.. Analyze(text, options).Diagnostics.Where(item => item.Descriptor.Number < 1000).Select(Show)];

    public static Diagnostic Single(string text, AnalysisOptions? options = null) =>
        Assert.Single(Analyze(text, options).Diagnostics);

    /// <summary>The plan of a configuration that has one.</summary>
    public static ProcessPlan Plan(string text, AnalysisOptions? options = null)
    {
        var result = Analyze(text, options ?? Build());
        Assert.False(result.StopsBuild, string.Join('\n', result.Diagnostics.Select(item => $"{Show(item)} {item.Message}")));
        Assert.NotNull(result.Plan);
        return result.Plan;
    }

    public static AnalysisOptions Target(string version) => new() { Target = version, LocalPeer = "this-machine" };

    public static AnalysisOptions Build(params (string Name, string Value)[] environment) => new()
    {
        Purpose = AnalysisPurpose.Build,
        Environment = Lookup(environment),
    };

    public static AnalysisOptions Lint(params (string Name, string Value)[] environment) => new() { Environment = Lookup(environment) };

    /// <summary>The text of a file after the finding's first fix.</summary>
    public static string Fixed(string text, Diagnostic diagnostic)
    {
        var bytes = SourceText.FromString("t.cfg", text).Text;
        foreach (var edit in diagnostic.Fixes[0].Edits.OrderByDescending(edit => edit.Span.Start))
        {
            bytes = string.Concat(bytes.AsSpan(0, edit.Span.Start), edit.NewText, bytes.AsSpan(edit.Span.End));
        }

        return bytes;
    }

    private static Func<string, string?> Lookup((string Name, string Value)[] environment)
    {
        var values = environment.ToImmutableDictionary(pair => pair.Name, pair => pair.Value);
        return name => values.GetValueOrDefault(name);
    }

    private static string Show(Diagnostic item) =>
        $"{item.Location.Start.Line}:{item.Location.Start.Column} {item.Severity.ToString().ToLowerInvariant()} {item.Code}";
}
