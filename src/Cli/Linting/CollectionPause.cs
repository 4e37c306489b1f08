using System.Runtime;

namespace CfgCompiler.Cli.Linting;

/// <summary>
/// No garbage collection while a large configuration is read: nearly all that an analysis makes lives until its end, so that a
/// collection costs a fifth of the time and frees nothing. When the estimate is too low, the collector simply goes on as usual.
/// </summary>
internal readonly struct CollectionPause : IDisposable
{
    /// <summary>Below this the collector would not have run anyway.</summary>
    private const int SmallestBytes = 64 * 1024;

    /// <summary>What an analysis needs for each byte of text, measured on long configurations.</summary>
    private const int NeededPerByte = 180;

    private const long MostBytes = 64 * 1024 * 1024;

    public static CollectionPause For(long textBytes)
    {
        if (textBytes >= SmallestBytes && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
        {
            try
            {
                GC.TryStartNoGCRegion(Math.Min(textBytes * NeededPerByte, MostBytes));
            }
            catch (ArgumentOutOfRangeException)
            {
                // A machine with so little memory collects.
            }
        }

        return default;
    }

    public void Dispose()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }
}
