using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Analyzer.Lowering;

/// <summary>From bound sections to the plan. Everything wrong has been reported before.</summary>
internal static class PlanLowering
{
    public static ProcessPlan Lower(Configuration configuration, string file)
    {
        var global = configuration.Global;
        var proxies = ImmutableArray.CreateBuilder<ProxyPlan>(configuration.Proxies.Count);
        foreach (var proxy in configuration.Proxies)
        {
            proxies.Add(ProxyLowering.Lower(configuration, proxy));
        }

        return new ProcessPlan
        {
            File = file,
            Nbthread = global.Nbthread?.Plan,
            Maxconn = global.Maxconn?.Plan,
            Uid = global.Uid?.Plan,
            Gid = global.Gid?.Plan,
            User = global.User?.Plan,
            Group = global.Group?.Plan,
            Chroot = global.Chroot?.Plan,
            Pidfile = global.Pidfile?.Plan,
            LogTag = global.LogTag?.Plan,
            Daemon = global.Daemon,
            Environment = global.Environment.ToImmutableArray(),
            Logs = global.Logs.ToImmutableArray(),
            Proxies = proxies.MoveToImmutable(),
        };
    }
}
