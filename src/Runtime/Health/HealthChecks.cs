using CfgCompiler.Runtime.Process;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Health;

/// <summary>
/// Runs the health checks of a process: one asynchronous loop per checked server, no thread of its own. Results go through
/// <see cref="ServerHealth"/>; what changes is told to the balancing side first, so that the counts in the message are true.
/// </summary>
internal sealed class HealthChecks(IServerStates states, IHealthReport report, TimeProvider clock) : IDisposable
{
    private const int LevelEmergency = 0;
    private const int LevelAlert = 1;
    private const int LevelNotice = 5;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _oneChangeAtATime = new();
    private readonly List<CheckedServer> _servers = [];

    public int Count => _servers.Count;

    /// <summary>Finds the checked servers and their addresses. Names are resolved here, once.</summary>
    /// <exception cref="StartException">A server's check has no address.</exception>
    public void Add(ProcessSettings process)
    {
        for (var p = 0; p < process.Proxies.Count; p++)
        {
            var proxy = process.Proxies[p];
            var request = proxy.HttpCheck is null ? null : HttpCheckRequest.Build(proxy.HttpCheck);
            for (var s = 0; s < proxy.Servers.Count; s++)
            {
                var server = proxy.Servers[s];
                if (server.Check && !server.Disabled)
                {
                    Add(p, s, proxy, server, NewProbe(process, proxy, server, request));
                }
            }
        }
    }

    internal void Add(int proxyIndex, int serverIndex, ProxySettings proxy, ServerSettings server, IServerProbe probe) =>
        _servers.Add(new CheckedServer(proxyIndex, serverIndex, proxy, server, probe, new ServerHealth(server)));

    /// <summary>Starts the loops and returns; they end with <see cref="Dispose"/>.</summary>
    public Task Start()
    {
        var delaysMs = CheckSchedule.FirstDelaysMs(_servers.ConvertAll(one => one.Server.InterMs));
        return Task.WhenAll(_servers.Select((one, i) => RunAsync(one, delaysMs[i])));
    }

    /// <summary>Ends the loops; a check under way is given up.</summary>
    public void Dispose()
    {
        if (!_stop.IsCancellationRequested)
        {
            _stop.Cancel();
            _stop.Dispose();
        }
    }

    private SocketProbe NewProbe(ProcessSettings process, ProxySettings proxy, ServerSettings server, byte[]? request)
    {
        try
        {
            return new SocketProbe(ServerEndPoint.ForChecks(server), request, CheckTimeouts.Of(proxy, server), clock);
        }
        catch (FormatException wrong)
        {
            throw new StartException(process.CfgFile, server.Line, wrong.Message);
        }
    }

    private async Task RunAsync(CheckedServer one, int firstDelayMs)
    {
        var stop = _stop.Token;
        try
        {
            var delayMs = firstDelayMs;
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(delayMs), clock, stop).ConfigureAwait(false);
                var result = await one.Probe.CheckAsync(stop).ConfigureAwait(false);
                Apply(one, result);
                delayMs = one.Health.NextIntervalMs;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The process stops; nobody waits for this server's state any more.
        }
    }

    private void Apply(CheckedServer one, CheckResult result)
    {
        var change = one.Health.Observe(result);
        lock (_oneChangeAtATime)
        {
            var logsChecks = one.Proxy.LogHealthChecks;
            if (logsChecks && change.Reported)
            {
                Say(one, LevelNotice, HealthMessages.Check(one.Proxy.Name, one.Server.Name, one.Server.Backup, result, one.Health.Describe()));
            }

            if (change.WentUp || change.WentDown)
            {
                Publish(one, change.WentUp, logsChecks ? null : result);
            }
        }
    }

    private void Publish(CheckedServer one, bool up, CheckResult? reason)
    {
        var requeued = states.SetServerUp(one.ProxyIndex, one.ServerIndex, up);
        var counts = states.Counts(one.ProxyIndex, one.ServerIndex) with { Requeued = requeued };
        var (name, server, backup) = (one.Proxy.Name, one.Server.Name, one.Server.Backup);
        if (up)
        {
            Say(one, LevelNotice, HealthMessages.Up(name, server, backup, reason, counts));
            return;
        }

        Say(one, LevelAlert, HealthMessages.Down(name, server, backup, reason, counts));
        if (counts is { Active: 0, Backup: 0 })
        {
            var kind = one.Proxy.Capabilities == ProxyCapabilities.Backend ? "backend" : "proxy";
            report.Say(one.Proxy, LevelEmergency, $"{kind} {name} has no server available!", $"{kind} '{name}' has no server available!");
        }
    }

    private void Say(CheckedServer one, int level, string text) => report.Say(one.Proxy, level, text, text);

    private sealed record CheckedServer(
        int ProxyIndex, int ServerIndex, ProxySettings Proxy, ServerSettings Server, IServerProbe Probe, ServerHealth Health);
}
