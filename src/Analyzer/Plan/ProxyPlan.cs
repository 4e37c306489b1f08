namespace CfgCompiler.Analyzer.Plan;

public enum ProxyKind
{
    Frontend,
    Backend,
    Listen,
}

public enum ProxyMode
{
    Tcp,
    Http,
}

/// <summary>A frontend, backend or listen section with its defaults applied. Times are milliseconds; null means "not set".</summary>
public sealed record ProxyPlan
{
    public required string Name { get; init; }
    public required ProxyKind Kind { get; init; }
    public required ProxyMode Mode { get; init; }
    public required Origin Origin { get; init; }

    // Frontend side.
    public EquatableArray<BindPlan> Binds { get; init; } = [];
    public PlanValue<int>? Maxconn { get; init; }
    public PlanValue<int>? Backlog { get; init; }

    /// <summary>Index into <see cref="ProcessPlan.Proxies"/>; for a listen section without default_backend its own index; -1: none (503).</summary>
    public int DefaultBackend { get; init; } = -1;
    public Origin? DefaultBackendOrigin { get; init; }

    /// <summary>Targets with <c>log global</c> already resolved, in order.</summary>
    public EquatableArray<LogTargetPlan> Logs { get; init; } = [];

    /// <summary><c>option httplog</c> / <c>option tcplog</c>; null: HAProxy's minimal default format.</summary>
    public LogFormatPlan? LogFormat { get; init; }
    public EquatableArray<CapturePlan> RequestCaptures { get; init; } = [];
    public EquatableArray<CapturePlan> ResponseCaptures { get; init; } = [];

    // Backend side.
    public BalancePlan? Balance { get; init; }
    public EquatableArray<ServerPlan> Servers { get; init; } = [];
    public HealthCheckPlan? HealthCheck { get; init; }
    public PlanValue<int>? Retries { get; init; }

    /// <summary><c>option redispatch [interval]</c> or the old <c>redispatch</c>: interval, -1 when only the last retry goes elsewhere.</summary>
    public PlanValue<int>? RedispatchInterval { get; init; }

    /// <summary>never, safe, aggressive or always.</summary>
    public FlagPlan<string>? HttpReuse { get; init; }
    public PlanValue<int>? Fullconn { get; init; }

    // Both sides.
    public TimeoutsPlan Timeouts { get; init; } = new();

    /// <summary>
    /// Options in effect that are plain switches, by HAProxy's name and sorted by it: <c>dontlognull</c>, <c>http-server-close</c>,
    /// <c>httpclose</c>, <c>http-keep-alive</c>, <c>allbackups</c>, <c>log-health-checks</c>, <c>dontlog-normal</c> …
    /// </summary>
    public EquatableArray<FlagPlan<string>> Options { get; init; } = [];

    /// <summary><c>option forwardfor</c>; frontend and backend are separate plans.</summary>
    public ForwardforPlan? Forwardfor { get; init; }
}

/// <summary>A value that is structure (never read at start) with its origin.</summary>
public sealed record FlagPlan<T>(T Value, Origin Origin);

public sealed record TimeoutsPlan
{
    public PlanValue<int>? Connect { get; init; }
    public PlanValue<int>? Client { get; init; }
    public PlanValue<int>? Server { get; init; }
    public PlanValue<int>? Queue { get; init; }
    public PlanValue<int>? Check { get; init; }
    public PlanValue<int>? HttpRequest { get; init; }
    public PlanValue<int>? HttpKeepAlive { get; init; }
    public PlanValue<int>? ClientFin { get; init; }
    public PlanValue<int>? ServerFin { get; init; }
    public PlanValue<int>? Tunnel { get; init; }
    public PlanValue<int>? Tarpit { get; init; }
}

/// <param name="Address">One address as written (<c>:80</c>, <c>*:80</c>, <c>127.0.0.1:8080</c>, <c>[::]:80</c>, <c>unix@…</c>, <c>fd@3</c>); a comma list is split into several binds.</param>
public sealed record BindPlan(PlanValue<string> Address, Origin Origin)
{
    public PlanValue<string>? Name { get; init; }
    public PlanValue<int>? Maxconn { get; init; }
    public PlanValue<int>? Backlog { get; init; }
}

/// <summary>A server line with default-server applied. Times are milliseconds.</summary>
/// <param name="Address">As written, port included.</param>
public sealed record ServerPlan(string Name, PlanValue<string> Address, Origin Origin)
{
    public PlanValue<int>? Weight { get; init; }
    public PlanValue<int>? Maxconn { get; init; }
    public PlanValue<int>? Maxqueue { get; init; }
    public bool Backup { get; init; }
    public bool Disabled { get; init; }
    public bool Check { get; init; }
    public PlanValue<int>? InterMs { get; init; }
    public PlanValue<int>? FastinterMs { get; init; }
    public PlanValue<int>? DowninterMs { get; init; }
    public PlanValue<int>? Rise { get; init; }
    public PlanValue<int>? Fall { get; init; }

    /// <summary><c>port</c> and <c>addr</c>: where checks go when it is not the server's own address.</summary>
    public PlanValue<int>? CheckPort { get; init; }
    public PlanValue<string>? CheckAddress { get; init; }
}

/// <summary>A balance algorithm by HAProxy's name.</summary>
public sealed record BalancePlan(string Algorithm, Origin Origin);

/// <summary>A log format by HAProxy's option name: <c>httplog</c>, <c>httplog clf</c>, <c>tcplog</c>.</summary>
public sealed record LogFormatPlan(string Name, Origin Origin);

/// <summary><c>capture request|response header NAME len N</c>.</summary>
public sealed record CapturePlan(string Header, int Length, Origin Origin);

/// <summary><c>option forwardfor [except NET] [header NAME] [if-none]</c>.</summary>
public sealed record ForwardforPlan(string Header, string? Except, bool IfNone, Origin Origin);

/// <summary><c>option httpchk [METHOD] URI [VERSION [Host…]]</c>; a server with <c>check</c> and without this is checked by connecting.</summary>
/// <param name="Version">As written (<c>HTTP/1.0</c>) with what follows it, the classic way to add headers with <c>\r\n</c>; null: HTTP/1.0.</param>
public sealed record HealthCheckPlan(PlanValue<string> Method, PlanValue<string> Uri, PlanValue<string>? Version, Origin Origin);
