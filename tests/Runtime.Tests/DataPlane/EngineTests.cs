using System.Text;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Tests.DataPlane;

public sealed class EngineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void RoundRobin_AnyNumberOfWorkers_KeepsTheOrder(int workers)
    {
        using var a = new TestOrigin("a");
        using var b = new TestOrigin("b");
        using var c = new TestOrigin("c");
        using var host = new EngineHost(workers, [a.Server(weight: 2), b.Server(), c.Server()]);
        var order = string.Concat(Enumerable.Range(0, 12).Select(_ => host.Get()[^1]));
        Assert.Equal("aabcaabcaabc".Length, order.Length);
        Assert.Equal(order[..4] + order[..4] + order[..4], order);
        Assert.Equal("aabc", string.Concat(order[..4].Order()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void ServerMaxconn_AnyNumberOfWorkers_IsNeverPassedAndNobodyIsLost(int workers)
    {
        using var origin = new TestOrigin("a", delayMs: 5);
        using var host = new EngineHost(workers, [origin.Server(maxconn: 2)], (_, backend) => backend.QueueTimeoutMs = 20_000);
        var answers = new string[40];
        var threads = Enumerable.Range(0, answers.Length).Select(i => new Thread(() => answers[i] = host.Get())).ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 200", answer));
        Assert.InRange(origin.MostAtOnce, 1, 2);
        Assert.Equal(answers.Length, origin.Requests);
        Assert.Equal(0, host.Engine.Cluster.ServerSessions(1, 0));
        Assert.Equal(0, host.Engine.Cluster.Queued(1));
    }

    [Fact]
    public void FrontendMaxconn_Reached_OthersWaitInTheBacklog()
    {
        using var origin = new TestOrigin("a", delayMs: 5);
        using var host = new EngineHost(2, [origin.Server()], (frontend, _) => frontend.Maxconn = 3);
        var answers = new string[30];
        var threads = Enumerable.Range(0, answers.Length).Select(i => new Thread(() => answers[i] = host.Get())).ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 200", answer));
        Assert.InRange(origin.MostAtOnce, 1, 3);
    }

    [Fact]
    public void Redispatch_RefusingServer_NoRequestFails()
    {
        using var good = new TestOrigin("a");
        var bad = new TestOrigin("gone");
        var badServer = bad.Server();
        bad.Dispose();
        using var host = new EngineHost(1, [badServer, good.Server()], (_, backend) => backend.RedispatchInterval = -1);
        for (var i = 0; i < 6; i++)
        {
            Assert.StartsWith("HTTP/1.1 200", host.Get());
        }

        Assert.Matches(@" b/a \S+ 200 \d+ - - ---- 1/1/0/0/\+1 0/0 ", host.ReadLog());
    }

    [Fact]
    public void SetServerUp_Down_NoRequestGoesThere()
    {
        using var a = new TestOrigin("a");
        using var b = new TestOrigin("b");
        using var host = new EngineHost(1, [a.Server(), b.Server()]);
        host.Engine.Cluster.SetServerUp(1, 0, false);
        Assert.All(Enumerable.Range(0, 4), _ => Assert.EndsWith("\nb", host.Get()));
        host.Engine.Cluster.SetServerUp(1, 1, false);
        Assert.StartsWith("HTTP/1.1 503", host.Get());
        host.Engine.Cluster.SetServerUp(1, 0, true);
        Assert.EndsWith("\na", host.Get());
    }

    [Fact]
    public void SoftStop_IdleClient_IsClosedAndTheEngineDrains()
    {
        using var origin = new TestOrigin("a");
        using var host = new EngineHost(2, [origin.Server()]);
        using var client = host.Connect();
        Exchange(client.GetStream(), new byte[4096]);
        host.Engine.SoftStop();
        Assert.Equal(0, client.GetStream().Read(new byte[16]));
        Assert.True(SpinWait.SpinUntil(() => host.Engine.IsDrained, 5000));
    }

    [Fact]
    public void ThousandRequests_AfterWarmUp_AllocateNothing()
    {
        using var a = new TestOrigin("a");
        using var b = new TestOrigin("b");
        using var host = new EngineHost(1, [a.Server(), b.Server()], (_, backend) => backend.HttpReuse = HttpReuse.Always);
        using var client = host.Connect();
        var stream = client.GetStream();
        var buffer = new byte[4096];
        for (var i = 0; i < 200; i++)
        {
            Exchange(stream, buffer);
            RefusedExchange(host, buffer);
        }

        var worker = host.Engine.Workers[0];
        var allocated = worker.AllocatedBytes;
        var held = worker.Buffers.HeldBytes;
        for (var i = 0; i < 1000; i++)
        {
            Exchange(stream, buffer);
            if (i % 10 == 0)
            {
                RefusedExchange(host, buffer);
            }
        }

        Exchange(stream, buffer); // the worker publishes its figure at the start of the next round
        Assert.Equal(0, worker.AllocatedBytes - allocated);
        Assert.Equal(held, worker.Buffers.HeldBytes);
        Assert.True(SpinWait.SpinUntil(() => worker.Buffers.InUse == 0, 2000));
    }

    private static void Exchange(System.IO.Stream stream, byte[] buffer)
    {
        stream.Write("GET /path HTTP/1.1\r\nHost: example\r\nX-Header: value\r\n\r\n"u8);
        var length = 0;
        while (!Encoding.ASCII.GetString(buffer, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal) || buffer[length - 1] == '\n')
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            Assert.NotEqual(0, read);
            length += read;
        }
    }

    /// <summary>A request that the proxy answers itself, with log line.</summary>
    private static void RefusedExchange(EngineHost host, byte[] buffer)
    {
        using var client = host.Connect();
        client.GetStream().Write("GET / HTTP/1.1\r\nbad header\r\n\r\n"u8);
        Assert.True(client.GetStream().Read(buffer) > 0);
    }
}
