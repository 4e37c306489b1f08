using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Analyzer.Lowering;

/// <summary>One frontend, backend or listen section. What defaults give to the side that a proxy lacks is left out.</summary>
internal static class ProxyLowering
{
    public static ProxyPlan Lower(Configuration configuration, ProxyDraft proxy)
    {
        var plan = new ProxyPlan
        {
            Name = proxy.Name,
            Kind = proxy.Section switch
            {
                Section.Frontend => ProxyKind.Frontend,
                Section.Backend => ProxyKind.Backend,
                _ => ProxyKind.Listen,
            },
            Mode = proxy.Mode?.Value == "http" ? ProxyMode.Http : ProxyMode.Tcp,
            Origin = proxy.Origin,
            Logs = Logs(configuration, proxy),
            Timeouts = Timeouts(proxy),
            Options = Options(proxy),
            Forwardfor = proxy.Forwardfor,
        };
        plan = proxy.HasFrontend ? WithFrontend(configuration, proxy, plan) : plan;
        return proxy.HasBackend ? WithBackend(proxy, plan) : plan;
    }

    private static ProxyPlan WithFrontend(Configuration configuration, ProxyDraft proxy, ProxyPlan plan)
    {
        var target = proxy.DefaultBackend?.Value is { } name ? configuration.FindBackend(name) : null;
        target ??= proxy.HasBackend ? proxy : null;
        return plan with
        {
            Binds = proxy.Binds.Select(Bind).ToImmutableArray(),
            Maxconn = proxy.Maxconn?.Plan,
            Backlog = proxy.Backlog?.Plan,
            DefaultBackend = target is null ? -1 : configuration.Proxies.IndexOf(target),
            DefaultBackendOrigin = proxy.DefaultBackend?.Plan.Origin,
            LogFormat = proxy.LogFormat is { Value: { } format } setting ? new LogFormatPlan(format, setting.Plan.Origin) : null,
            RequestCaptures = proxy.RequestCaptures.ToImmutableArray(),
            ResponseCaptures = proxy.ResponseCaptures.ToImmutableArray(),
        };
    }

    private static ProxyPlan WithBackend(ProxyDraft proxy, ProxyPlan plan) => plan with
    {
        Balance = proxy.Balance is { Value: { } algorithm } balance ? new BalancePlan(algorithm, balance.Plan.Origin) : null,
        Servers = proxy.Servers.Select(Server).ToImmutableArray(),
        HealthCheck = proxy.HealthCheck,
        Retries = proxy.Retries?.Plan,
        RedispatchInterval = proxy.RedispatchInterval?.Plan,
        HttpReuse = proxy.HttpReuse is { Value: { } policy } reuse ? new FlagPlan<string>(policy, reuse.Plan.Origin) : null,
        Fullconn = proxy.Fullconn?.Plan,
    };

    /// <summary><c>log global</c> stands for the targets of the global section, wherever that section is in the file.</summary>
    private static ImmutableArray<LogTargetPlan> Logs(Configuration configuration, ProxyDraft proxy)
    {
        var targets = ImmutableArray.CreateBuilder<LogTargetPlan>();
        foreach (var log in proxy.Logs)
        {
            if (log.Target is { } own)
            {
                targets.Add(own);
            }
            else
            {
                targets.AddRange(configuration.Global.Logs);
            }
        }

        return targets.ToImmutable();
    }

    private static TimeoutsPlan Timeouts(ProxyDraft proxy)
    {
        PlanValue<int>? Of(string name, bool applies = true) => applies ? proxy.Timeouts.GetValueOrDefault($"timeout {name}")?.Plan : null;
        return new TimeoutsPlan
        {
            Connect = Of("connect", proxy.HasBackend),
            Client = Of("client", proxy.HasFrontend),
            Server = Of("server", proxy.HasBackend),
            Queue = Of("queue", proxy.HasBackend),
            Check = Of("check", proxy.HasBackend),
            HttpRequest = Of("http-request"),
            HttpKeepAlive = Of("http-keep-alive"),
            ClientFin = Of("client-fin", proxy.HasFrontend),
            ServerFin = Of("server-fin", proxy.HasBackend),
            Tunnel = Of("tunnel", proxy.HasBackend),
            Tarpit = Of("tarpit"),
        };
    }

    private static ImmutableArray<FlagPlan<string>> Options(ProxyDraft proxy)
    {
        var flags = new List<FlagPlan<string>>();
        foreach (var (name, option) in proxy.Options)
        {
            var sections = Registry.Proxies.Find($"option {name}")?.Sections ?? Section.None;
            if (option.IsOn && (sections & proxy.Section) != 0)
            {
                flags.Add(new FlagPlan<string>(name, option.Origin));
            }
        }

        flags.Sort(static (left, right) => string.CompareOrdinal(left.Value, right.Value));
        return flags.ToImmutableArray();
    }

    private static BindPlan Bind(BindDraft bind) => new(bind.Address.Plan, bind.Origin)
    {
        Name = bind.Params.Name?.Plan,
        Maxconn = bind.Params.Maxconn?.Plan,
        Backlog = bind.Params.Backlog?.Plan,
    };

    private static ServerPlan Server(ServerDraft server) => new(server.Name, server.Address.Plan, server.Origin)
    {
        Weight = server.Params.Weight?.Plan,
        Maxconn = server.Params.Maxconn?.Plan,
        Maxqueue = server.Params.Maxqueue?.Plan,
        Backup = server.Params.Backup,
        Disabled = server.Params.Disabled,
        Check = server.Params.Check,
        InterMs = server.Params.InterMs?.Plan,
        FastinterMs = server.Params.FastinterMs?.Plan,
        DowninterMs = server.Params.DowninterMs?.Plan,
        Rise = server.Params.Rise?.Plan,
        Fall = server.Params.Fall?.Plan,
        CheckPort = server.Params.CheckPort?.Plan,
        CheckAddress = server.Params.CheckAddress?.Plan,
    };
}
