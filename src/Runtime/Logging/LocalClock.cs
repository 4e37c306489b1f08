using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Logging;

/// <summary>
/// Local time by libc. .NET's own would read the zone files when it is first asked, which costs start time and fails after chroot;
/// libc keeps the zone that its first call read.
/// </summary>
internal static unsafe class LocalClock
{
    private const int BrokenDownInts = 16;

    public static DateTime Now()
    {
        var seconds = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var at = stackalloc int[BrokenDownInts];
        return ProcessCalls.localtime_r(&seconds, at) == null
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : new DateTime(at[5] + 1900, at[4] + 1, at[3], at[2], at[1], Math.Min(at[0], 59));
    }
}
