using System.Collections.Immutable;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>
/// The seam between plan and Runtime: each operation by HAProxy's name, and the one Runtime member that does it. A test
/// compares every row with Runtime by reflection, another with the keyword registry; a keyword without a row is not compiled.
/// </summary>
public static class RuntimeNames
{
    private const string Settings = "CfgCompiler.Runtime.Settings.ProxySettings";

    public static ImmutableArray<RuntimeMember> All { get; } =
    [
        new("balance:roundrobin", "CfgCompiler.Runtime.Balancing.RoundRobin", "Pick", CallShape.Balance),

        new("log:default", "CfgCompiler.Runtime.Logging.DefaultLog", "Write", CallShape.Log),
        new("log:httplog", "CfgCompiler.Runtime.Logging.HttpLog", "Write", CallShape.Log),

        new("capture:request-header", "CfgCompiler.Runtime.Http.Capture", "RequestHeader", CallShape.CaptureHeader),
        new("capture:response-header", "CfgCompiler.Runtime.Http.Capture", "ResponseHeader", CallShape.CaptureHeader),
        new("forwardfor", "CfgCompiler.Runtime.Http.Forwardfor", "Add", CallShape.AddHeader),
        new("forwardfor:except", "CfgCompiler.Runtime.Http.Forwardfor", "IsFrom", CallShape.IsFromNetwork),

        new("option:allbackups", Settings, "AllBackups", CallShape.BackendSwitch, "true"),
        new("option:dontlog-normal", Settings, "DontLogNormal", CallShape.FrontendSwitch, "true"),
        new("option:dontlognull", Settings, "DontLogNull", CallShape.FrontendSwitch, "true"),
        new("option:http-keep-alive", Settings, "ConnectionMode", CallShape.Switch, "HttpConnectionMode.KeepAlive"),
        new("option:http-server-close", Settings, "ConnectionMode", CallShape.Switch, "HttpConnectionMode.ServerClose"),
        new("option:httpclose", Settings, "ConnectionMode", CallShape.Switch, "HttpConnectionMode.Close"),
        new("option:log-health-checks", Settings, "LogHealthChecks", CallShape.BackendSwitch, "true"),

        new("http-reuse:aggressive", Settings, "HttpReuse", CallShape.BackendSwitch, "HttpReuse.Aggressive"),
        new("http-reuse:always", Settings, "HttpReuse", CallShape.BackendSwitch, "HttpReuse.Always"),
        new("http-reuse:never", Settings, "HttpReuse", CallShape.BackendSwitch, "HttpReuse.Never"),
        new("http-reuse:safe", Settings, "HttpReuse", CallShape.BackendSwitch, "HttpReuse.Safe"),

        new("timeout:check", Settings, "CheckTimeoutMs", CallShape.BackendTime),
        new("timeout:client", Settings, "ClientTimeoutMs", CallShape.FrontendTime),
        new("timeout:connect", Settings, "ConnectTimeoutMs", CallShape.BackendTime),
        new("timeout:http-keep-alive", Settings, "HttpKeepAliveTimeoutMs", CallShape.FrontendTime),
        new("timeout:http-request", Settings, "HttpRequestTimeoutMs", CallShape.FrontendTime),
        new("timeout:queue", Settings, "QueueTimeoutMs", CallShape.BackendTime),
        new("timeout:server", Settings, "ServerTimeoutMs", CallShape.BackendTime),
    ];

    private static readonly Dictionary<string, RuntimeMember> ByKey = All.ToDictionary(row => row.Key, StringComparer.Ordinal);

    public static RuntimeMember? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The row of an operation that a line of the configuration asks for.</summary>
    internal static RuntimeMember Get(string key, Origin origin) =>
        Find(key) ?? throw new EmitException(origin, $"cfgc has no code for \"{key}\"");
}
