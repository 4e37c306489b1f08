using System.Diagnostics;
using CfgCompiler.Cli.Building;
using CfgCompiler.Emit;

namespace CfgCompiler.Cli.Tests.Building;

public sealed class ManagedBuildTests : IDisposable
{
    private const string Program = """
        using System;
        internal static class Program
        {
            private static int Main(string[] args)
            {
                Console.WriteLine(typeof(CfgCompiler.Runtime.RuntimeInfo).Assembly.GetName().Name + " " + string.Join(',', args));
                return 3;
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Interrupt _interrupt = new();
    private readonly CliHost _host;

    public ManagedBuildTests()
    {
        var home = _folder.Combine("home");
        Shipped.Into(home);
        _host = Shipped.Host(home, _folder.Combine("cache"));
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Build_Program_RunsOnTheSharedRuntime_AndTheSecondTimeComesFromTheCache()
    {
        var sdk = DotnetSdk.Find(_host);
        var build = new ManagedBuild(ShippedFiles.Find(_host), sdk, _host);
        var source = new ProxySource([new GeneratedFile("Program.g.cs", Program)]);

        var assembly = build.Build(source, _interrupt);
        var written = File.GetLastWriteTimeUtc(assembly);
        var again = build.Build(source, _interrupt);

        Assert.Equal(assembly, again);
        Assert.Equal(written, File.GetLastWriteTimeUtc(again));
        using var process = Process.Start(new ProcessStartInfo(sdk.Host, [assembly, "a", "b"]) { RedirectStandardOutput = true });
        Assert.NotNull(process);
        Assert.Equal("CfgCompiler.Runtime a,b\n", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(3, process.ExitCode);
    }

    [Fact]
    public void Build_BrokenProgram_ShowsTheCompilersErrorAndCachesNothing()
    {
        var build = new ManagedBuild(ShippedFiles.Find(_host), DotnetSdk.Find(_host), _host);
        var source = new ProxySource([new GeneratedFile("Program.g.cs", "#line 7 \"a.cfg\"\nbroken")]);

        var exception = Assert.Throws<CliException>(() => build.Build(source, _interrupt));

        Assert.Contains("a.cfg(7,", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Combine("cache/cfgc/managed")));
    }

    [Fact]
    public void ShippedFiles_OfAnotherVersion_AreRefused()
    {
        File.WriteAllText(_folder.Combine("home/VERSION"), "9.9.9\n");

        Assert.Contains("belongs to cfgc 9.9.9", Assert.Throws<CliException>(() => ShippedFiles.Find(_host)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ShippedFiles_Missing_AreNamed()
    {
        File.Delete(_folder.Combine("home/CfgCompiler.Values.dll"));

        Assert.Contains("CfgCompiler.Values.dll is missing", Assert.Throws<CliException>(() => ShippedFiles.Find(_host)).Message, StringComparison.Ordinal);
    }
}
