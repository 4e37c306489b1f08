using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>The numbers of one proxy: connections and streams now and since the start.</summary>
internal readonly record struct ProxyCounts(int FrontendNow, int BackendNow, int Queued, long FrontendTotal, long BackendTotal);

/// <summary>The data plane as the process sees it; one implementation is the engine, the other a test's.</summary>
internal interface ITraffic : IServerStates
{
    /// <summary>Binds every address; what is wrong with each that cannot be bound.</summary>
    IReadOnlyList<string> OpenListeners();

    void Start();

    /// <summary>Accepts no more, lets requests finish, closes idle connections.</summary>
    void SoftStop();

    void HardStop();

    /// <summary>After <see cref="SoftStop"/>: nothing is left.</summary>
    bool IsDrained { get; }

    ProxyCounts Counts(int proxy);

    bool IsServerUp(int proxy, int server);

    /// <summary>Requests that the server has had since the start.</summary>
    long ServerTotal(int proxy, int server);
}

/// <summary>What the data plane is told besides the settings.</summary>
internal sealed record TrafficOptions(int Workers, int Maxconn, string LogTag, int Pid);

/// <summary>Makes the data plane; servers' addresses are resolved here.</summary>
internal delegate ITraffic TrafficFactory(ProcessSettings settings, TrafficOptions options);
