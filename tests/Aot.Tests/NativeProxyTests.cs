using System.Globalization;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

public sealed class NativeProxyTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly ClusterExchange _cluster = new();

    public void Dispose()
    {
        _cluster.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Build_WebCluster_AlternatesBetweenTheServers()
    {
        var program = _folder.File("lb");
        var built = ProcessRunner.Run(
            NativeCfgc.Cfgc, ["build", Sample, "-o", program, "--emit-source", _folder.File("src")], NativeCfgc.BuildLimit);
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.NotEmpty(Directory.GetFiles(_folder.File("src"), "*.g.cs"));

        using var proxy = ProcessRunner.Start(program, ["-db"], _cluster.Environment);

        _cluster.AssertAlternates(proxy);
    }

    [Fact]
    public void Run_WebCluster_BecomesTheProxyInTheSameProcess()
    {
        using var proxy = ProcessRunner.Start(NativeCfgc.Cfgc, ["run", Sample, "--", "-db"], _cluster.Environment);

        _cluster.AssertAlternates(proxy);
        Assert.Equal("lb\n", File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{proxy.Id}/comm")));
    }

    private static string Sample => Repository.Path("samples", "webcluster", "haproxy.cfg");
}
