using System.Text.RegularExpressions;
using CfgCompiler.Analyzer;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Emit;
using CfgCompiler.Parser;
using CfgCompiler.Parser.Text;
using CfgCompiler.TestSupport.Files;
using VerifyTests;
using VerifyXunit;

namespace CfgCompiler.Corpus.Tests;

/// <summary>
/// One folder of tests/corpus a case, one golden file a stage. A folder whose name begins with <c>invalid-</c> must be refused,
/// every other one must compile. Adding a case is adding a folder, <c>make accept</c>, and reading the difference.
/// </summary>
public sealed partial class CorpusTests
{
    public static TheoryData<string> Names =>
        new(Directory.GetDirectories(Repository.Path("tests", "corpus")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Syntax_CorpusCase_IsAsVerified(string name)
    {
        var source = Read(name);
        var file = ConfigParser.Parse(source);
        Assert.Equal(source.Text, string.Concat(file.Lines.Select(line => source.Text.Substring(line.Span.Start, line.Span.Length))));
        await Verify(name, "syntax", SyntaxPrinter.Print(file));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Diagnostics_CorpusCase_AreAsVerified(string name)
    {
        var source = Read(name);
        await Verify(name, "diagnostics", AnnotatedConfig.Print(source, Analyze(source).Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task PlanAndCode_CorpusCase_AreAsVerified(string name)
    {
        var result = Analyze(Read(name));
        Assert.Equal(name.StartsWith("invalid-", StringComparison.Ordinal), result.StopsBuild);
        if (result.Plan is { } plan)
        {
            await Verify(name, "plan", PlanPrinter.Print(plan));
            var files = ProxyEmitter.Emit(plan, new EmitOptions());
            await Verify(name, "generated", string.Concat(files.Select(file => $"==== {file.Name}\n{file.Text}")));
        }
    }

    private static SourceText Read(string name) =>
        SourceText.FromBytes("haproxy.cfg", File.ReadAllBytes(Repository.Path("tests", "corpus", name, "haproxy.cfg")));

    private static AnalysisResult Analyze(SourceText source) =>
        ConfigAnalyzer.Analyze([source], new AnalysisOptions { Purpose = AnalysisPurpose.Build });

    private static async Task Verify(string name, string stage, string text)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(Path.Combine("..", "corpus", name));
        settings.UseFileName($"haproxy.{stage}");
        settings.AddScrubber(builder =>
        {
            var scrubbed = HashOrVersion().Replace(builder.ToString(), "SCRUBBED");
            builder.Clear().Append(scrubbed);
        });
        await Verifier.Verify(text, "txt", settings);
    }

    [GeneratedRegex("[0-9a-f]{64}|(?<=cfgc )[0-9]+\\.[0-9]+\\.[0-9]+")]
    private static partial Regex HashOrVersion();
}
