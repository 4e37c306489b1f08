using System.Collections.Immutable;
using System.Runtime.Loader;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Runtime;
using CfgCompiler.Runtime.Process;
using CfgCompiler.Runtime.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CfgCompiler.Emit.Tests;

/// <summary>Compiles generated code against the real Runtime, as a consumer's project does.</summary>
internal static class GeneratedCode
{
    /// <summary>What an SDK project with implicit usings adds; generated code must live with and without it.</summary>
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(RuntimeInfo).Assembly.Location),
    ];

    public static ImmutableArray<GeneratedFile> Emit(ProcessPlan plan) => ProxyEmitter.Emit(plan, new EmitOptions { ToolVersion = "0.0.0" });

    public static string Text(ProcessPlan plan, string file) => Emit(plan).Single(generated => generated.Name == file).Text;

    /// <summary>Every message of the compiler, warnings included; empty when the code is fine.</summary>
    public static string[] Complaints(IEnumerable<GeneratedFile> files, bool hasImplicitUsings)
    {
        var compilation = Compile(files, hasImplicitUsings);
        return [.. compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString())];
    }

    /// <summary>Runs the generated Configure and returns what the Runtime would be given.</summary>
    public static ProcessSettings Configure(ProcessPlan plan)
    {
        using var image = new MemoryStream();
        var result = Compile(Emit(plan), hasImplicitUsings: true).Emit(image);
        Assert.Empty(result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(name: null).LoadFromStream(image);
        var program = assembly.GetType("CfgCompiler.Generated.Program", throwOnError: true);
        var configure = program?.GetMethod("Configure", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static);
        Assert.NotNull(configure);
        return configure.CreateDelegate<Func<StartValues, ProcessSettings>>()(new StartValues("web.cfg"));
    }

    private static CSharpCompilation Compile(IEnumerable<GeneratedFile> files, bool hasImplicitUsings)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Name));
        if (hasImplicitUsings)
        {
            trees = trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options, "GlobalUsings.g.cs"));
        }

        return CSharpCompilation.Create(
            "lb", trees, References, new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, warningLevel: 9999));
    }
}
