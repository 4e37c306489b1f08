using System.Globalization;
using CfgCompiler.TestSupport.Network;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

/// <summary>A built web cluster between a client and two servers of its own; the ports are those of the samples' variables.</summary>
internal sealed class ClusterExchange : IDisposable
{
    private const string Request = "GET /page HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n";

    private readonly OriginServer _first = new(Origins.Named("first"));
    private readonly OriginServer _second = new(Origins.Named("second"));
    private readonly int _port = FreePorts.Next();

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    public Dictionary<string, string> Environment => new()
    {
        ["PORT"] = Text(_port),
        ["INST1_PORT"] = Text(_first.Port),
        ["INST2_PORT"] = Text(_second.Port),
    };

    /// <summary>The answers to four requests, two from each server.</summary>
    public IReadOnlyList<string> AssertAlternates(RunningProcess proxy)
    {
        Assert.True(Eventually.Holds(() => proxy.HasExited || Answers(), NativeCfgc.Limit), proxy.Error);
        Assert.False(proxy.HasExited, proxy.Error);
        var answers = Enumerable.Range(0, 4).Select(_ => RawClient.Exchange(_port, Request)).ToList();
        Assert.All(answers, answer => Assert.Equal(200, RawClient.Status(answer)));
        Assert.Equal(2, answers.Count(answer => answer.Contains("first", StringComparison.Ordinal)));
        Assert.Equal(2, answers.Count(answer => answer.Contains("second", StringComparison.Ordinal)));
        return answers;
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
