using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

/// <summary>The two ways to one native proxy. That their C# is the same bytes, the generator's tests say.</summary>
public sealed class NativePublishTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Publish_MsbuildSample_ServesAsWhatCfgcBuilds()
    {
        var project = Repository.Path("samples", "webcluster-msbuild");
        var built = ProcessRunner.Run(
            NativeCfgc.Cfgc, ["build", Path.Combine(project, "haproxy.cfg"), "-o", _folder.File("lb")], NativeCfgc.BuildLimit);
        Assert.True(built.ExitCode == 0, built.Error);

        var published = Publish(project, _folder.File("published"));
        Assert.True(published.ExitCode == 0, published.Output + published.Error);
        var program = _folder.File("published/webcluster");
        Assert.Equal("\u007fELF"u8.ToArray(), File.ReadAllBytes(program)[..4]);
        Assert.Empty(Directory.GetFiles(_folder.File("published"), "*.dll"));

        Assert.Equal(AnswersOf(_folder.File("lb")), AnswersOf(program));
    }

    private static IEnumerable<string> AnswersOf(string program)
    {
        using var cluster = new ClusterExchange();
        using var proxy = ProcessRunner.Start(program, ["-db"], cluster.Environment);
        return cluster.AssertAlternates(proxy).Order(StringComparer.Ordinal);
    }

    /// <summary>As a user would: without what `dotnet test` tells its children of its own SDK, and without servers that outlive the command.</summary>
    private static ProcessResult Publish(string project, string output)
    {
        var names = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOfThisRun).SelectMany(name => new[] { "-u", name });
        return ProcessRunner.Run(
            "/usr/bin/env",
            [
                .. names, "DOTNET_CLI_USE_MSBUILD_SERVER=0", "dotnet", "publish", project, "-c", "Release", "-o", output, "-v", "quiet", "-nologo", "-nodeReuse:false",
                "-p:UseSharedCompilation=false", "-p:NativeDebugSymbols=false",
            ],
            NativeCfgc.BuildLimit);
    }

    private static bool IsOfThisRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_HOST_PATH" or "NUGET_PACKAGES";
}
