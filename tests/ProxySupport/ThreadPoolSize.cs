using System.Runtime.CompilerServices;

namespace CfgCompiler.ProxySupport;

/// <summary>Tests here block threads on sockets; the pool, which carries the output of child processes, must not wait for them.</summary>
internal static class ThreadPoolSize
{
    private const int ThreadsMin = 64;

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "The setting is per process and has no other place in a test assembly.")]
    internal static void Set() => ThreadPool.SetMinThreads(ThreadsMin, ThreadsMin);
}
