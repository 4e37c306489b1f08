using CfgCompiler.Runtime.Balancing;
using CfgCompiler.Runtime.EventLoop;

namespace CfgCompiler.Runtime.Tests.DataPlane;

public sealed class QueueTests
{
    [Fact]
    public void WaitQueue_LeavingFromTheMiddle_KeepsTheOrderOfTheRest()
    {
        var queue = new WaitQueue(10);
        var nodes = Enumerable.Range(0, 5).Select(i => queue.Enqueue(new StreamReference(0, i, 0), out _)).ToArray();
        queue.Release(nodes[0]);
        queue.Release(nodes[2]);
        queue.Release(nodes[4]);
        Assert.Equal(2, queue.Count);
        Assert.True(queue.TryDequeue(out var first));
        Assert.True(queue.TryDequeue(out var second));
        Assert.Equal((1, 3), (first.Index, second.Index));
        Assert.False(queue.TryDequeue(out _));
        queue.Release(nodes[1]);
        queue.Release(nodes[3]);
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void WaitQueue_Full_SaysSo()
    {
        var queue = new WaitQueue(2);
        Assert.True(queue.Enqueue(default, out var ahead) >= 0);
        Assert.Equal(0, ahead);
        Assert.True(queue.Enqueue(default, out ahead) >= 0);
        Assert.Equal(1, ahead);
        Assert.Equal(-1, queue.Enqueue(default, out _));
    }

    [Fact]
    public void Mailbox_ManyWriters_LoseNothingAndKeepTheirOrder()
    {
        const int Writers = 4;
        const int Each = 20_000;
        var mailbox = new Mailbox(1 << 17);
        var threads = Enumerable.Range(0, Writers).Select(w => new Thread(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                Assert.True(mailbox.Post(new Mail { Index = w, Value = i }));
            }
        })).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        var next = new int[Writers];
        var deadline = Environment.TickCount64 + 60_000;
        for (var read = 0; read < Writers * Each && Environment.TickCount64 < deadline;)
        {
            if (mailbox.TryRead(out var mail))
            {
                Assert.Equal(next[mail.Index]++, mail.Value);
                read++;
            }
        }

        Assert.All(next, count => Assert.Equal(Each, count));
    }
}
