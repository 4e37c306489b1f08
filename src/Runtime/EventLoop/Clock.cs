using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>A worker's clock, read once per round of its loop.</summary>
internal static unsafe class Clock
{
    internal static long MonotonicMs() => Read(Sys.CLOCK_MONOTONIC);

    /// <summary>Milliseconds since 1970.</summary>
    internal static long WallMs() => Read(Sys.CLOCK_REALTIME);

    private static long Read(int clock)
    {
        TimeSpec time;
        Libc.clock_gettime(clock, &time);
        return (time.Seconds * 1000) + (time.Nanoseconds / 1_000_000);
    }
}
