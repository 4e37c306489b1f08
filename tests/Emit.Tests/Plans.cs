using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit.Tests;

/// <summary>Plans built by hand: the emitter is tested apart from the analyzer.</summary>
internal static class Plans
{
    public const string File = "/etc/lb/web.cfg";

    public static Origin At(int line, string text) => new(File, line, text);

    public static PlanValue<int> Number(int value, int line, string text) => new(value, null, At(line, text));

    public static PlanValue<string> Text(string value, int line, string text) => new(value, null, At(line, text));

    public static PlanValue<T> Deferred<T>(int line, string text, params EnvPiece[] pieces) =>
        new(default, new EnvTemplate([.. pieces]), At(line, text));

    public static EnvPiece Literal(string text) => new(null, text);

    public static EnvPiece Variable(string name, string? defaultText = null) => new(name, defaultText);

    public static ProcessPlan Process(params ProxyPlan[] proxies) => new() { File = File, Proxies = [.. proxies] };

    public static ProxyPlan Proxy(string name, ProxyKind kind) => new()
    {
        Name = name,
        Kind = kind,
        Mode = ProxyMode.Http,
        Origin = At(10, $"{kind.ToString().ToLowerInvariant()} {name}"),
    };

    public static ServerPlan Server(string name, string address, int line) =>
        new(name, Text(address, line, $"server {name} {address}"), At(line, $"server {name} {address}"));

    /// <summary>The two-server web cluster, with the analyzer's work already done.</summary>
    public static ProcessPlan WebCluster()
    {
        var listen = Proxy("webcluster", ProxyKind.Listen) with
        {
            Origin = At(24, "listen webcluster 0.0.0.0:80"),
            Binds = [new BindPlan(Text("0.0.0.0:80", 24, "listen webcluster 0.0.0.0:80"), At(24, "listen webcluster 0.0.0.0:80"))],
            DefaultBackend = 0,
            Maxconn = Number(2000, 16, "maxconn 2000"),
            Logs = Logs(),
            LogFormat = new LogFormatPlan("httplog", At(12, "option httplog")),
            Balance = new BalancePlan("roundrobin", At(26, "balance roundrobin")),
            Servers = [Checked("inst1", "192.168.10.20:80", 27), Checked("inst2", "192.168.10.30:80", 28)],
            HealthCheck = new HealthCheckPlan(
                Text("GET", 25, "option httpchk GET /test.html"), Text("/test.html", 25, "option httpchk GET /test.html"), null, At(25, "option httpchk GET /test.html")),
            Retries = Number(3, 14, "retries 3"),
            RedispatchInterval = Number(-1, 15, "redispatch"),
            Timeouts = WebClusterTimeouts(),
            Options = [new FlagPlan<string>("dontlognull", At(13, "option dontlognull"))],
        };
        return Process(listen) with
        {
            Maxconn = Number(4096, 4, "maxconn 4096"),
            Uid = Number(99, 5, "uid 99"),
            Gid = Number(99, 6, "gid 99"),
            Daemon = At(7, "daemon"),
            Logs = Logs(),
        };
    }

    private static ServerPlan Checked(string name, string address, int line) => Server(name, address, line) with
    {
        Origin = At(line, $"server {name} {address} check inter 2000 fall 3"),
        Check = true,
        InterMs = Number(2000, line, ""),
        Fall = Number(3, line, ""),
    };

    private static EquatableArray<LogTargetPlan> Logs() =>
    [
        new(Text("/dev/log", 2, "log /dev/log local0 info"), 16, 6, 0, 1024, "local", At(2, "log /dev/log local0 info")),
        new(Text("/dev/log", 3, "log /dev/log local0 notice"), 16, 5, 0, 1024, "local", At(3, "log /dev/log local0 notice")),
    ];

    private static TimeoutsPlan WebClusterTimeouts() => new()
    {
        HttpRequest = Number(10_000, 17, "timeout http-request 10s"),
        Queue = Number(60_000, 18, "timeout queue 1m"),
        Connect = Number(10_000, 19, "timeout connect 10s"),
        Client = Number(60_000, 20, "timeout client 1m"),
        Server = Number(60_000, 21, "timeout server 1m"),
        HttpKeepAlive = Number(10_000, 22, "timeout http-keep-alive 10s"),
        Check = Number(10_000, 23, "timeout check 10s"),
    };
}
