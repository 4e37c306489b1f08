using System.Collections.Immutable;
using System.Text;
using CfgCompiler.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CfgCompiler.Generator.Tests;

/// <summary>A project in memory: its configurations, its build properties and its global analyzer configuration.</summary>
internal sealed class Project
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(RuntimeInfo).Assembly.Location),
    ];

    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);
    private readonly List<InMemoryFile> _files = [];
    private string _globalConfig = "";
    private ReportDiagnostic _general = ReportDiagnostic.Default;

    public Project WithFile(string path, string text, bool isCompiled = true) => WithFile(path, Encoding.UTF8.GetBytes(text), isCompiled);

    public Project WithFile(string path, byte[] bytes, bool isCompiled = true)
    {
        _files.Add(new InMemoryFile(path, bytes, isCompiled));
        return this;
    }

    public Project WithProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        return this;
    }

    /// <summary><c>dotnet_diagnostic.CODE.severity = SEVERITY</c> in a .globalconfig.</summary>
    public Project WithSeverity(string code, string severity)
    {
        _globalConfig += $"dotnet_diagnostic.{code}.severity = {severity}\n";
        return this;
    }

    public Project WithWarningsAsErrors()
    {
        _general = ReportDiagnostic.Error;
        return this;
    }

    /// <summary>The compiler's own way from a .globalconfig to compilation options, so that what is tested is what a build does.</summary>
    public CSharpCompilation Compilation(string source = "")
    {
        var config = AnalyzerConfig.Parse(SourceText.From("is_global = true\n" + _globalConfig), "/project/.globalconfig");
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(config));
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, generalDiagnosticOption: _general)
            .WithSyntaxTreeOptionsProvider(new GlobalSeverities(set.GlobalConfigOptions.TreeOptions));
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        return CSharpCompilation.Create("lb", [CSharpSyntaxTree.ParseText(source, parse)], References, options);
    }

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new CfgGenerator().AsSourceGenerator()],
        _files,
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12),
        new Options(_properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public Build Build()
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compilation(), out var output, out var reported);
        return new Build(driver.GetRunResult(), output, reported);
    }

    internal sealed class InMemoryFile(string path, byte[] bytes, bool isCompiled) : AdditionalText
    {
        public override string Path => path;

        public bool IsCompiled => isCompiled;

        // As the compiler reads a file: UTF-8 unless it is not, then one byte is one character.
        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            using var stream = new MemoryStream(bytes);
            try
            {
                return SourceText.From(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            }
            catch (DecoderFallbackException)
            {
                stream.Position = 0;
                return SourceText.From(stream, Encoding.Latin1);
            }
        }
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
            textFile is InMemoryFile { IsCompiled: false }
                ? new Dictionary<string, string> { ["build_metadata.AdditionalFiles.CfgCompiler"] = "false" }
                : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }

    private sealed class GlobalSeverities(ImmutableDictionary<string, ReportDiagnostic> severities) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            severities.TryGetValue(diagnosticId.ToLowerInvariant(), out severity) || severities.TryGetValue(diagnosticId, out severity);
    }
}

/// <summary>What a build of a <see cref="Project"/> gave.</summary>
/// <param name="Reported">The generator's diagnostics after the compiler has applied the project's severities.</param>
internal sealed record Build(GeneratorDriverRunResult Run, Compilation Output, ImmutableArray<Diagnostic> Reported)
{
    /// <summary>As the compiler prints them: <c>haproxy.cfg(12,5): error CFG0102: …</c>.</summary>
    public string[] ErrorLines => [.. Reported.Concat(Output.GetDiagnostics()).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())];

    public string[] FileNames => [.. Run.Results.Single().GeneratedSources.Select(source => source.HintName)];

    public bool HasProxy => FileNames.Length > 1;
}
