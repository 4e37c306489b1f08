using System.Diagnostics;

namespace CfgCompiler.TestSupport.Network;

/// <summary>Waits for something that another process does.</summary>
public static class Eventually
{
    private const int PollMs = 5;

    /// <summary>Polls until the condition holds; false when it does not within the limit.</summary>
    public static bool Holds(Func<bool> condition, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > limit)
            {
                return false;
            }

            Thread.Sleep(PollMs);
        }

        return true;
    }
}
