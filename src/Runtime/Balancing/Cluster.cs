// tidy: allow-file linq -- runs at start and when the control plane publishes, never for a request
// tidy: allow-file lock -- taken by the control plane when it publishes a server's state
using System.Runtime.InteropServices;
using System.Text;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.Balancing;

/// <summary>
/// All proxies and servers as shared rows, and the control plane's way to change them: a change publishes a new
/// <see cref="Schedule"/> that workers pick up with one load. Public members are thread safe.
/// </summary>
internal sealed unsafe class Cluster
{
    /// <summary>How long a replaced schedule is kept: a worker uses one for well under a millisecond.</summary>
    private const long RetireMs = 10_000;

    private readonly ProcessSettings _settings;
    private readonly object _publishing = new();
    private readonly Queue<(long RetiredMs, nint Schedule)> _retired = new();

    internal Cluster(ProcessSettings settings, int maxconn)
    {
        _settings = settings;
        Process = (ProcessRow*)Allocate(sizeof(ProcessRow));
        Process->Maxconn = maxconn;
        Proxies = (ProxyRow*)Allocate(Math.Max(1, settings.Proxies.Count) * sizeof(ProxyRow));
        Queues = new WaitQueue[settings.Proxies.Count];
        for (var i = 0; i < settings.Proxies.Count; i++)
        {
            Queues[i] = new WaitQueue(maxconn + 1);
            FillProxy(Proxies + i, settings.Proxies[i]);
            Publish(i);
        }
    }

    internal ProcessRow* Process { get; }

    internal ProxyRow* Proxies { get; }

    internal WaitQueue[] Queues { get; }

    /// <summary>Servers of all proxies together.</summary>
    internal int ServerCount { get; private set; }

    internal ProcessSettings Settings => _settings;

    /// <summary>Raised after a server came up or went down and after the new schedule is in force (proxy index, server index, is up).</summary>
    internal event Action<int, int, bool>? ServerChanged;

    internal bool IsServerUp(int proxy, int server) => Proxies[proxy].Servers[server].IsUp;

    internal void SetServerUp(int proxy, int server, bool up)
    {
        lock (_publishing)
        {
            Proxies[proxy].Servers[server].IsUp = up;
            Publish(proxy);
        }

        ServerChanged?.Invoke(proxy, server, up);
    }

    /// <summary>Servers that are up and not backups.</summary>
    internal int ActiveServers(int proxy) => CountUp(proxy, backup: false);

    internal int BackupServers(int proxy) => CountUp(proxy, backup: true);

    internal int ServerSessions(int proxy, int server) => Volatile.Read(ref Proxies[proxy].Servers[server].Streams);

    /// <summary>Requests in the backend's queue.</summary>
    internal int Queued(int proxy) => Queues[proxy].Count;

    /// <summary>Connections that the frontend has accepted, and streams that the backend has served, since the start.</summary>
    internal (long Frontend, long Backend) Totals(int proxy) =>
        (Volatile.Read(ref Proxies[proxy].FrontendTotal), Volatile.Read(ref Proxies[proxy].BackendTotal));

    private int CountUp(int proxy, bool backup)
    {
        var count = 0;
        for (var i = 0; i < Proxies[proxy].ServerCount; i++)
        {
            var row = Proxies[proxy].Servers + i;
            count += row->IsUp && row->IsBackup == backup ? 1 : 0;
        }

        return count;
    }

    /// <summary>Active servers; without any, the first backup that is up, or all of them (section 4.2 "option allbackups").</summary>
    private List<int> Usable(int proxy)
    {
        var row = Proxies + proxy;
        var usable = Enumerable.Range(0, row->ServerCount).Where(i => IsUsable(proxy, i, backup: false)).ToList();
        if (usable.Count == 0)
        {
            usable = Enumerable.Range(0, row->ServerCount).Where(i => IsUsable(proxy, i, backup: true)).ToList();
            if (!_settings.Proxies[proxy].AllBackups && usable.Count > 1)
            {
                usable.RemoveRange(1, usable.Count - 1);
            }
        }

        return usable;
    }

    private bool IsUsable(int proxy, int server, bool backup)
    {
        var row = Proxies[proxy].Servers + server;
        return row->IsUp && row->IsBackup == backup && row->Weight > 0;
    }

    private void Publish(int proxy)
    {
        var usable = Usable(proxy);
        var weights = usable.Select(i => Proxies[proxy].Servers[i].Weight).ToArray();
        var order = RoundRobinOrder.Build(weights);
        var schedule = (Schedule*)NativeMemory.Alloc((nuint)(sizeof(Schedule) + (order.Length * sizeof(ushort))));
        schedule->Length = order.Length;
        schedule->Servers = usable.Count;
        var indexes = (ushort*)(schedule + 1);
        for (var i = 0; i < order.Length; i++)
        {
            indexes[i] = (ushort)usable[order[i]];
        }

        var now = Environment.TickCount64;
        while (_retired.TryPeek(out var old) && now - old.RetiredMs > RetireMs)
        {
            NativeMemory.Free((void*)_retired.Dequeue().Schedule);
        }

        // The position starts anew with the schedule, so that the first server of an order serves first.
        Volatile.Write(ref Proxies[proxy].Position, 0);
        var previous = Interlocked.Exchange(ref *(nint*)&Proxies[proxy].Schedule, (nint)schedule);
        if (previous != 0)
        {
            _retired.Enqueue((now, previous));
        }
    }

    private void FillProxy(ProxyRow* row, ProxySettings proxy)
    {
        row->Request = proxy.Request;
        row->BackendRequest = proxy.BackendRequest;
        row->BackendResponse = proxy.BackendResponse;
        row->Response = proxy.Response;
        row->Balance = proxy.Balance;
        row->Log = proxy.Log;
        row->Name = Text(proxy.Name, out row->NameLength);
        row->ClientTimeoutMs = proxy.ClientTimeoutMs ?? 0;
        row->HttpRequestTimeoutMs = proxy.HttpRequestTimeoutMs ?? 0;
        row->KeepAliveTimeoutMs = proxy.HttpKeepAliveTimeoutMs ?? 0;
        row->ConnectTimeoutMs = proxy.ConnectTimeoutMs ?? 0;
        row->ServerTimeoutMs = proxy.ServerTimeoutMs ?? 0;
        row->QueueTimeoutMs = proxy.QueueTimeoutMs ?? proxy.ConnectTimeoutMs ?? 0;
        row->Retries = proxy.Retries;
        row->RedispatchInterval = proxy.RedispatchInterval;
        row->Reuse = proxy.HttpReuse;
        row->ConnectionMode = proxy.ConnectionMode;
        row->Maxconn = proxy.Maxconn ?? int.MaxValue;
        row->DontLogNull = proxy.DontLogNull;
        row->DontLogNormal = proxy.DontLogNormal;
        row->IsBackend = (proxy.Capabilities & ProxyCapabilities.Backend) != 0;
        row->RequestCaptureCount = proxy.RequestCaptureLengths.Count;
        row->ResponseCaptureCount = proxy.ResponseCaptureLengths.Count;
        row->CaptureLengths = (int*)Allocate((row->RequestCaptureCount + row->ResponseCaptureCount + 1) * sizeof(int));
        proxy.RequestCaptureLengths.Concat(proxy.ResponseCaptureLengths).ToArray().CopyTo(
            new Span<int>(row->CaptureLengths, row->RequestCaptureCount + row->ResponseCaptureCount));
        row->ServerCount = proxy.Servers.Count;
        row->Servers = (ServerRow*)Allocate(Math.Max(1, proxy.Servers.Count) * sizeof(ServerRow));
        for (var i = 0; i < proxy.Servers.Count; i++)
        {
            FillServer(row->Servers + i, proxy.Servers[i], _settings.CfgFile, ServerCount++);
        }
    }

    private static void FillServer(ServerRow* row, ServerSettings server, string cfgFile, int number)
    {
        var address = SocketAddress.Resolve(cfgFile, server.Line, server.Address);
        row->Address = (byte*)Allocate(address.Bytes.Length);
        address.Bytes.CopyTo(new Span<byte>(row->Address, address.Bytes.Length));
        row->AddressLength = address.Bytes.Length;
        row->Family = address.Family;
        row->Number = number;
        row->Name = Text(server.Name, out row->NameLength);
        row->Maxconn = server.Maxconn;
        row->Maxqueue = server.Maxqueue;
        row->Weight = server.Weight;
        row->IsBackup = server.Backup;
        row->IsUp = !server.Disabled;
    }

    private static byte* Text(string text, out int length)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var memory = (byte*)Allocate(bytes.Length + 1);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        length = bytes.Length;
        return memory;
    }

    private static void* Allocate(int bytes)
    {
        var memory = NativeMemory.AlignedAlloc((nuint)bytes, 64);
        NativeMemory.Clear(memory, (nuint)bytes);
        return memory;
    }
}
