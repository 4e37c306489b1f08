using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Balancing;

/// <summary>
/// <c>balance roundrobin</c> (section 4.2 "balance"): one atomic position per backend into the published schedule, so that
/// the order is the same whatever the number of workers. A server that has no free slot is passed over.
/// </summary>
public static unsafe class RoundRobin
{
    /// <summary>The server's index, or -1 when none can take the request now.</summary>
    public static int Pick(ref Stream stream)
    {
        var backend = stream.BackendRow;
        var schedule = (Schedule*)Volatile.Read(ref *(nint*)&backend->Schedule);
        if (schedule == null || schedule->Length == 0)
        {
            return -1;
        }

        // One turn is enough to have met every server; usually the first is it.
        for (var tries = schedule->Length; tries > 0; tries--)
        {
            var server = schedule->At(Interlocked.Increment(ref backend->Position) - 1);
            var row = backend->Servers + server;
            if (server != stream.AvoidServer || schedule->Servers == 1)
            {
                if (row->Maxconn == 0 || Volatile.Read(ref row->Streams) < row->Maxconn)
                {
                    return server;
                }
            }
        }

        return -1;
    }
}
