using CfgCompiler.Runtime.EventLoop;
using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>The data plane's engine as the process sees it.</summary>
internal sealed class EngineTraffic(Engine engine) : ITraffic
{
    public bool IsDrained => engine.IsDrained;

    /// <exception cref="StartException">A server's address cannot be resolved.</exception>
    public static ITraffic Create(ProcessSettings settings, TrafficOptions options) => new EngineTraffic(new Engine(settings, new EngineOptions
    {
        Nbthread = options.Workers,
        Maxconn = options.Maxconn,
        LogTag = options.LogTag,
        Pid = options.Pid,
    }));

    public IReadOnlyList<string> OpenListeners() => engine.OpenListeners();

    public void Start() => engine.Start();

    public void SoftStop() => engine.SoftStop();

    public void HardStop() => engine.HardStop();

    public unsafe ProxyCounts Counts(int proxy)
    {
        var row = engine.Cluster.Proxies + proxy;
        var (frontend, backend) = engine.Cluster.Totals(proxy);
        return new ProxyCounts(
            Volatile.Read(ref row->FrontendConnections), Volatile.Read(ref row->BackendStreams), engine.Cluster.Queued(proxy), frontend, backend);
    }

    public bool IsServerUp(int proxy, int server) => engine.Cluster.IsServerUp(proxy, server);

    public unsafe long ServerTotal(int proxy, int server) => Volatile.Read(ref engine.Cluster.Proxies[proxy].Servers[server].Total);

    /// <summary>Requests wait in the backend's queue and not in a server's, so that none has to be given to another server.</summary>
    public int SetServerUp(int proxy, int server, bool up)
    {
        engine.Cluster.SetServerUp(proxy, server, up);
        return 0;
    }

    public BackendCounts Counts(int proxy, int server) => new(
        engine.Cluster.ActiveServers(proxy), engine.Cluster.BackupServers(proxy), engine.Cluster.ServerSessions(proxy, server), Requeued: 0, Queued: 0);
}
