namespace CfgCompiler.Runtime.Health;

/// <summary>Spreads the first checks of a process, so that servers on the same machine are not all asked at once (section 5.2 "inter").</summary>
internal static class CheckSchedule
{
    // Shorter intervals than this do not narrow the window of the others.
    private const int ThresholdMs = 1000;

    /// <summary>The delay of each server's first check, in file order: equal steps of a window as long as its interval.</summary>
    public static int[] FirstDelaysMs(IReadOnlyList<int> intervalsMs)
    {
        var shortestMs = 0;
        foreach (var intervalMs in intervalsMs)
        {
            if (intervalMs >= ThresholdMs && (shortestMs == 0 || intervalMs < shortestMs))
            {
                shortestMs = intervalMs;
            }
        }

        var delaysMs = new int[intervalsMs.Count];
        for (var i = 0; i < delaysMs.Length; i++)
        {
            delaysMs[i] = (int)((long)Math.Max(shortestMs, intervalsMs[i]) * i / delaysMs.Length);
        }

        return delaysMs;
    }
}
