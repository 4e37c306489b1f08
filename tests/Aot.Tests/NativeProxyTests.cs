using System.Globalization;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Network;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

public sealed class NativeProxyTests : IDisposable
{
    private const string Request = "GET / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n";

    private readonly TemporaryDirectory _folder = new();
    private readonly OriginServer _first = new(Origins.Named("first"));
    private readonly OriginServer _second = new(Origins.Named("second"));
    private readonly int _port = FreePorts.Next();

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
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

        using var proxy = ProcessRunner.Start(program, ["-db"], Environment());

        AssertAlternates(proxy);
    }

    [Fact]
    public void Run_WebCluster_BecomesTheProxyInTheSameProcess()
    {
        using var proxy = ProcessRunner.Start(NativeCfgc.Cfgc, ["run", Sample, "--", "-db"], Environment());

        AssertAlternates(proxy);
        Assert.Equal("lb\n", File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{proxy.Id}/comm")));
    }

    private static string Sample => Repository.Path("samples", "webcluster", "haproxy.cfg");

    private Dictionary<string, string> Environment() => new()
    {
        ["PORT"] = Text(_port),
        ["INST1_PORT"] = Text(_first.Port),
        ["INST2_PORT"] = Text(_second.Port),
    };

    private void AssertAlternates(RunningProcess proxy)
    {
        Assert.True(Eventually.Holds(() => proxy.HasExited || Answers(), NativeCfgc.Limit), proxy.Error);
        Assert.False(proxy.HasExited, proxy.Error);
        var answers = Enumerable.Range(0, 4).Select(_ => RawClient.Exchange(_port, Request)).ToList();
        Assert.All(answers, answer => Assert.Equal(200, RawClient.Status(answer)));
        Assert.Equal(2, answers.Count(answer => answer.Contains("first", StringComparison.Ordinal)));
        Assert.Equal(2, answers.Count(answer => answer.Contains("second", StringComparison.Ordinal)));
    }

    private bool Answers()
    {
        try
        {
            return RawClient.Status(RawClient.Exchange(_port, Request)) == 200;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
