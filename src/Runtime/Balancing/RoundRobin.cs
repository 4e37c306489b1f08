using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Balancing;

/// <summary><c>balance roundrobin</c> (section 4.2 "balance").</summary>
public static class RoundRobin
{
    public static int Pick(ref Stream stream) => -1;
}
