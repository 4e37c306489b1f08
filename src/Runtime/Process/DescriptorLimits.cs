using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Process;

/// <summary>
/// How many connections the process takes and how many descriptors that needs (section 3.1 "maxconn"): two for each connection,
/// one for each listening socket and check, some for each worker and the process.
/// </summary>
/// <param name="Needed">The soft limit that the process must have.</param>
internal readonly record struct DescriptorLimits(int Maxconn, ulong Needed)
{
    // Standard streams, log sockets, the runtime's own; epoll, eventfd and pipes of a worker.
    private const ulong PerProcess = 24;
    private const ulong PerWorker = 8;
    private const int DerivedMaxconnMin = 100;

    // What HAProxy takes for "no limit" (section 3.1 "fd-hard-limit").
    private const ulong UnlimitedAs = 1_048_576;

    /// <param name="maxconn">Null or 0: as many as the hard limit allows.</param>
    public static DescriptorLimits Resolve(int? maxconn, int listeners, int checks, int workers, ResourceLimit current)
    {
        var others = PerProcess + (ulong)(listeners + checks) + (PerWorker * (ulong)workers);
        if (maxconn is > 0)
        {
            return new DescriptorLimits(maxconn.Value, others + (2UL * (ulong)maxconn.Value));
        }

        var available = Math.Min(Math.Max(current.Soft, current.Hard), UnlimitedAs);
        var derived = available > others ? (int)((available - others) / 2) : 0;
        derived = Math.Max(derived, DerivedMaxconnMin);
        return new DescriptorLimits(derived, others + (2UL * (ulong)derived));
    }

    /// <summary>Raises the process's limit where it is too low.</summary>
    /// <exception cref="StartException">The system does not allow it.</exception>
    public unsafe void Apply(ResourceLimit current)
    {
        if (current.Soft >= Needed)
        {
            return;
        }

        var raised = new ResourceLimit { Soft = Needed, Hard = Math.Max(Needed, current.Hard) };
        if (ProcessCalls.setrlimit(ProcessCalls.RLIMIT_NOFILE, &raised) == 0)
        {
            return;
        }

        var others = Needed - (2UL * (ulong)Maxconn);
        var possible = current.Hard > others ? (current.Hard - others) / 2 : 0;
        throw new StartException(
            $"Cannot raise FD limit to {Needed}, current limit is {current.Soft} and hard limit is {current.Hard}. Drop 'maxconn' from the "
            + $"global section to let it follow the limit, or set it to {possible} at most.");
    }

    public static unsafe ResourceLimit Current()
    {
        var limit = new ResourceLimit { Soft = 1024, Hard = 1024 };
        _ = ProcessCalls.getrlimit(ProcessCalls.RLIMIT_NOFILE, &limit);
        return limit;
    }
}
