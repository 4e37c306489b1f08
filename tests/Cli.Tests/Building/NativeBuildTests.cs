using System.Diagnostics;
using CfgCompiler.Cli.Building;
using CfgCompiler.Emit;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Cli.Tests.Building;

public sealed class NativeBuildTests : IDisposable
{
    private const string Program = """
        internal static class Program
        {
            private static int Main(string[] args)
            {
                System.Console.WriteLine("version " + CfgCompiler.Runtime.RuntimeInfo.AbiVersion + " " + System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported);
                return args.Length;
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Interrupt _interrupt = new();
    private readonly CliHost _host;

    public NativeBuildTests()
    {
        var home = _folder.Combine("a home; with odd @characters");
        Shipped.Into(home);
        _host = Shipped.Host(home, _folder.Combine("cache"));
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Build_Program_IsNative_TakesNothingFromItsSurroundings_AndComesFromTheCacheNextTime()
    {
        // What lies above the cache, in somebody's home folder, must not reach into a build.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            _folder.Write(name, "<Project><Target Name=\"Stop\" BeforeTargets=\"Restore;Build\"><Error Text=\"leaked\" /></Target></Project>");
        }

        _folder.Write("global.json", """{ "sdk": { "version": "1.0.0" } }""");
        var build = new NativeBuild(ShippedFiles.Find(_host), DotnetSdk.Find(_host), _host);
        var source = new ProxySource([new GeneratedFile("Program.g.cs", Program)]);

        var program = build.Build(source, _interrupt, _ => { });
        var result = ProcessRunner.Run(program, ["a", "b"], TimeSpan.FromSeconds(20));
        var started = Stopwatch.GetTimestamp();
        var again = build.Build(source, _interrupt, _ => { });
        var elapsed = Stopwatch.GetElapsedTime(started);

        Assert.Equal("version 1 False\n", result.Output);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(program, again);
        Assert.True(elapsed < TimeSpan.FromSeconds(1), $"the second build took {elapsed}");
        Assert.Equal(["lb"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(program) ?? "").Select(Path.GetFileName));
    }

    [Fact]
    public void Build_NoLinkerOnThePath_NamesIt()
    {
        var host = CliHost.ForMemory(
            new MemoryStream(), TextWriter.Null, Stream.Null, name => name == "PATH" ? "/nowhere" : _host.Environment(name));
        var build = new NativeBuild(ShippedFiles.Find(host), DotnetSdk.Find(_host), host);

        var exception = Assert.Throws<CliException>(
            () => build.Build(new ProxySource([new GeneratedFile("Program.g.cs", Program)]), _interrupt, _ => { }));

        Assert.Contains("neither clang nor gcc", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lb.csproj : error NU1101: Unable to find package runtime.linux-x64.Microsoft.DotNet.ILCompiler. No packages", "runtime.linux-x64.Microsoft.DotNet.ILCompiler could not be restored")]
    [InlineData("error NU1301: Unable to load the service index for source", "package source could not be reached")]
    [InlineData("/usr/bin/ld.bfd: cannot find -lm: No such file or directory", "libc6-dev")]
    [InlineData("ld.lld : error : unable to find library -lpthread", "libc6-dev")]
    [InlineData("write failed: No space left on device", "no space is left")]
    [InlineData("Program.g.cs(3,5): error CS1002: ; expected", "Program.g.cs(3,5): error CS1002")]
    public void BuildFailure_KnownCauses_AreNamed(string line, string expected)
    {
        var log = _folder.Write("log", "  Determining projects to restore...\n" + line + "\n");

        Assert.Contains(expected, BuildFailure.Explain(log), StringComparison.Ordinal);
    }
}
