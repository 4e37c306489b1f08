using System.Numerics;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>How many workers there are (section 3.1 "nbthread").</summary>
internal static unsafe class Processors
{
    private const int WorkersMax = 1024;
    private const int MaskBytes = 1024;

    /// <exception cref="StartException">The configuration's number is out of range.</exception>
    public static int Workers(ProcessSettings settings) => settings.Nbthread switch
    {
        null => Math.Min(InAffinityMask(), WorkersMax),
        >= 1 and <= WorkersMax => settings.Nbthread.Value,
        _ => throw new StartException($"config : 'nbthread' value must be between 1 and {WorkersMax} (was {settings.Nbthread})"),
    };

    /// <summary>
    /// Processors that the process is bound to. Not <see cref="Environment.ProcessorCount"/>, which also follows CPU quotas and
    /// DOTNET_PROCESSOR_COUNT; HAProxy counts the affinity mask alone.
    /// </summary>
    public static int InAffinityMask()
    {
        var mask = stackalloc byte[MaskBytes];
        new Span<byte>(mask, MaskBytes).Clear();
        if (ProcessCalls.sched_getaffinity(0, MaskBytes, mask) < 0)
        {
            return Environment.ProcessorCount;
        }

        var count = 0;
        for (var i = 0; i < MaskBytes; i++)
        {
            count += BitOperations.PopCount(mask[i]);
        }

        return Math.Max(1, count);
    }
}
