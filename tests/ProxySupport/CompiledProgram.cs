using System.Collections.Concurrent;
using System.Collections.Immutable;
using CfgCompiler.Analyzer;
using CfgCompiler.Emit;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;
using CfgCompiler.Runtime;
using CfgCompiler.TestSupport.Processes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Diagnostic = CfgCompiler.Parser.Diagnostics.Diagnostic;

namespace CfgCompiler.ProxySupport;

/// <summary>What cfgc makes of a configuration, compiled in this process and run by the shared runtime: no publish, each configuration once.</summary>
public sealed class CompiledProgram : IProxyProgram
{
    private const string RuntimeConfig = """
        { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
          "configProperties": { "System.Globalization.Invariant": true, "System.GC.Concurrent": false } } }
        """;

    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Images = new();

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("/netstandard.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(RuntimeInfo).Assembly.Location),
    ];

    public string Name => "cfgc";

    public RunningProcess Start(string cfgText, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var image = Images.GetOrAdd(cfgText, static text => new Lazy<byte[]>(() => Compile(text))).Value;

        // The program's name is the tag of its log lines, which are compared with HAProxy's.
        var program = Path.Combine(folder, "haproxy.dll");
        File.WriteAllBytes(program, image);
        File.WriteAllText(Path.Combine(folder, "haproxy.runtimeconfig.json"), RuntimeConfig);
        foreach (var library in Directory.GetFiles(AppContext.BaseDirectory, "CfgCompiler.*.dll").Where(IsOfTheProxy))
        {
            File.Copy(library, Path.Combine(folder, Path.GetFileName(library)));
        }

        return ProcessRunner.Start("dotnet", [program, "-db"], environment, folder);
    }

    private static bool IsOfTheProxy(string library) =>
        Path.GetFileName(library) is "CfgCompiler.Runtime.dll" or "CfgCompiler.Values.dll";

    private static byte[] Compile(string cfgText)
    {
        var analysis = ConfigAnalyzer.Analyze([SourceText.FromString("haproxy.cfg", cfgText)], new AnalysisOptions { Purpose = AnalysisPurpose.Build });
        if (analysis.Plan is null || analysis.StopsBuild)
        {
            throw new InvalidOperationException(string.Join('\n', analysis.Diagnostics.Where(IsError)));
        }

        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "haproxy",
            ProxyEmitter.Emit(analysis.Plan, new EmitOptions()).Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Name)),
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;
}
