using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>Tells a change to a proxy's log targets and to standard error, where it is a warning, and an alert from level 0.</summary>
internal sealed class ControlReport(ControlLog log, ProcessMessages messages) : IHealthReport
{
    private const int LevelWarning = 4;
    private const int LevelNotice = 5;

    public void Say(ProxySettings proxy, int level, string logText, string screenText)
    {
        log.Send(proxy.Logs, level, logText);
        if (level == 0)
        {
            messages.Alert(screenText);
        }
        else
        {
            messages.Advice(screenText);
        }
    }

    /// <summary>The line of each proxy when a soft stop begins.</summary>
    public void Stopped(ProcessSettings settings, ITraffic traffic)
    {
        for (var i = 0; i < settings.Proxies.Count; i++)
        {
            var counts = traffic.Counts(i);
            var text = $"Proxy {settings.Proxies[i].Name} stopped (cumulated conns: FE: {counts.FrontendTotal}, BE: {counts.BackendTotal}).";
            Say(settings.Proxies[i], LevelWarning, text, text);
        }
    }

    /// <summary>SIGHUP: the states of all servers and proxies.</summary>
    public void Dump(ProcessSettings settings, ITraffic traffic)
    {
        messages.Advice("SIGHUP received, dumping servers states.");
        for (var i = 0; i < settings.Proxies.Count; i++)
        {
            var proxy = settings.Proxies[i];
            log.Send(proxy.Logs, LevelNotice, $"SIGHUP received, dumping servers states for proxy {proxy.Name}.");
            for (var s = 0; s < proxy.Servers.Count; s++)
            {
                var server = traffic.Counts(i, s);
                SayTwice(proxy, $"SIGHUP: Server {proxy.Name}/{proxy.Servers[s].Name} is {(traffic.IsServerUp(i, s) ? "UP" : "DOWN")}. "
                    + $"Conn: {server.Sessions} act, {server.Queued} pend, {traffic.ServerTotal(i, s)} tot.");
            }

            SayTwice(proxy, ProxyLine(proxy, traffic, i));
        }
    }

    private static string ProxyLine(ProxySettings proxy, ITraffic traffic, int index)
    {
        var now = traffic.Counts(index);
        var connections = $"Conn: act(FE+BE): {now.FrontendNow}+{now.BackendNow}, {now.Queued} pend ({now.Queued} unass), "
            + $"tot(FE+BE): {now.FrontendTotal}+{now.BackendTotal}.";
        if (proxy.Servers.Count == 0)
        {
            return $"SIGHUP: Proxy {proxy.Name} has no servers. {connections}";
        }

        var left = traffic.Counts(index, 0);
        return left switch
        {
            { Active: 0, Backup: 0 } => $"SIGHUP: Proxy {proxy.Name} has no server available ! {connections}",
            { Active: 0 } => $"SIGHUP: Proxy {proxy.Name} is running on backup servers. {connections}",
            _ => $"SIGHUP: Proxy {proxy.Name} has {left.Active} active servers and {left.Backup} backup servers available. {connections}",
        };
    }

    private void SayTwice(ProxySettings proxy, string text) => Say(proxy, LevelNotice, text, text);
}
