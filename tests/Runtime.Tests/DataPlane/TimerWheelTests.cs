using CfgCompiler.Runtime.Buffers;
using CfgCompiler.Runtime.EventLoop;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.Tests.DataPlane;

public sealed unsafe class TimerWheelTests
{
    [Fact]
    public void NextDue_RandomDeadlines_FireExactlyOnTime()
    {
        using var pool = new SlotPool<Connection>(1000);
        var wheel = new TimerWheel(pool);
        var random = new Random(3);
        var deadlines = new Dictionary<int, long>();
        long now = 0;
        for (var round = 0; round < 20_000; round++)
        {
            if (random.Next(3) > 0 && deadlines.Count < 900)
            {
                var index = deadlines.Count > 0 && random.Next(2) == 0 ? deadlines.Keys.ElementAt(random.Next(deadlines.Count)) : New(pool);
                var span = random.Next(4) switch { 0 => 3, 1 => 300, 2 => 70_000, _ => 20_000_000 };
                deadlines[index] = now + random.Next(span);
                wheel.Set(index, deadlines[index]);
            }

            var sleep = wheel.SleepMs(now);
            var next = deadlines.Count == 0 ? long.MaxValue : deadlines.Values.Min();
            Assert.True(deadlines.Count == 0 ? sleep == -1 : sleep >= 0 && now + sleep <= Math.Max(next, now), "sleeps past a deadline");
            now += random.Next(5) == 0 ? random.Next(100_000) : Math.Min(random.Next(50), Math.Max(sleep, 0) + 1);
            for (var due = wheel.NextDue(now); due >= 0; due = wheel.NextDue(now))
            {
                Assert.True(deadlines.Remove(due, out var deadline));
                Assert.InRange(deadline, 0, now);
                pool.Return(due);
            }

            Assert.DoesNotContain(deadlines.Values, deadline => deadline <= now);
        }
    }

    [Fact]
    public void Set_NoDeadline_NeverFires()
    {
        using var pool = new SlotPool<Connection>(10);
        var wheel = new TimerWheel(pool);
        var index = New(pool);
        wheel.Set(index, 100);
        wheel.Set(index, long.MaxValue);
        Assert.Equal(-1, wheel.NextDue(1_000_000));
        Assert.Equal(-1, wheel.SleepMs(1_000_000));
    }

    [Fact]
    public void SkipIdleTime_NothingArmed_TurnsAtOnceAndKeepsTime()
    {
        const long Uptime = 1L << 50; // turning through it would take for ever
        using var pool = new SlotPool<Connection>(10);
        var wheel = new TimerWheel(pool);
        wheel.SkipIdleTime(Uptime);
        var index = New(pool);
        wheel.Set(index, Uptime + 20);
        wheel.SkipIdleTime(Uptime + 1000);
        Assert.Equal(-1, wheel.NextDue(Uptime + 19));
        Assert.Equal(index, wheel.NextDue(Uptime + 20));
    }

    private static int New(SlotPool<Connection> pool)
    {
        var index = pool.Rent();
        pool.At(index)->TimerSlot = -1;
        return index;
    }
}
