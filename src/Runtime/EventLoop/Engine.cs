// tidy: allow-file linq -- runs at start and when the control plane publishes, never for a request
using CfgCompiler.Runtime.Balancing;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.Runtime.Transport;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>All workers of a process with what they share. Made, opened and started by the control plane.</summary>
internal sealed class Engine
{
    private readonly Worker[] _workers;
    private readonly Listener[] _listeners;
    private readonly List<Thread> _threads = [];

    internal Engine(ProcessSettings settings, EngineOptions options)
    {
        Options = options;
        Cluster = new Cluster(settings, options.Maxconn);
        Logs = new LogSet(settings, options);
        _listeners = settings.Proxies
            .SelectMany((proxy, index) => proxy.Binds.Select(bind => new Listener(
                index, bind, SocketAddress.Resolve(settings.CfgFile, bind.Line, bind.Address))))
            .ToArray();
        _workers = new Worker[options.Nbthread];
        for (var i = 0; i < _workers.Length; i++)
        {
            _workers[i] = new Worker(this, i);
        }

        Cluster.ServerChanged += (proxy, _, up) =>
        {
            if (up)
            {
                _workers[0].Mailbox.Post(new Mail { Kind = MailKind.PumpQueue, Value = proxy });
            }
        };
    }

    internal EngineOptions Options { get; }

    internal Cluster Cluster { get; }

    internal LogSet Logs { get; }

    internal IReadOnlyList<Listener> Listeners => _listeners;

    internal ReadOnlySpan<Worker> Workers => _workers;

    /// <summary>After <see cref="SoftStop"/>: no client is connected any more.</summary>
    internal unsafe bool IsDrained => Volatile.Read(ref Cluster.Process->Connections) == 0;

    /// <summary>Binds every listener; what is wrong with those that cannot be bound.</summary>
    internal IReadOnlyList<string> OpenListeners()
    {
        var problems = new List<string>();
        foreach (var listener in _listeners)
        {
            var proxy = Cluster.Settings.Proxies[listener.Proxy];
            if (listener.Open(_workers.Length, listener.Bind.Backlog ?? proxy.Backlog ?? 0) is { } problem)
            {
                var kind = proxy.Capabilities == ProxyCapabilities.Frontend ? "frontend" : "proxy";
                problems.Add($"Binding [{Cluster.Settings.CfgFile}:{listener.Bind.Line}] for {kind} {proxy.Name}: {problem}.");
            }
        }

        return problems;
    }

    /// <summary>Starts one thread per worker.</summary>
    internal void Start()
    {
        foreach (var worker in _workers)
        {
            var thread = new Thread(worker.Run, 512 * 1024) { IsBackground = true, Name = $"worker-{worker.Index}" };
            _threads.Add(thread);
            thread.Start();
        }
    }

    /// <summary>Accepts no more, closes idle client connections, lets requests under way finish.</summary>
    internal void SoftStop()
    {
        foreach (var worker in _workers)
        {
            worker.Mailbox.Post(new Mail { Kind = MailKind.SoftStop });
        }
    }

    /// <summary>Ends the workers' threads; connections are closed with the process.</summary>
    internal void HardStop()
    {
        foreach (var worker in _workers)
        {
            worker.RequestExit();
        }

        foreach (var thread in _threads)
        {
            thread.Join(1000);
        }
    }

    /// <summary>Tells every worker that there may be room for clients again.</summary>
    internal void ResumeAccept()
    {
        foreach (var worker in _workers)
        {
            worker.AskToResume();
        }
    }

    internal void Grant(StreamReference stream, int backend, int server) =>
        _workers[stream.Worker].Mailbox.Post(new Mail
        {
            Kind = MailKind.SlotGranted,
            Index = stream.Index,
            Generation = stream.Generation,
            Backend = backend,
            Value = server,
        });
}
