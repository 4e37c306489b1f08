using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Settings;

/// <summary>A frontend, backend or listen section. Times are milliseconds; null means not set (no limit).</summary>
public sealed unsafe class ProxySettings
{
    public required string Name { get; init; }
    public required ProxyCapabilities Capabilities { get; init; }

    /// <summary>The line of the section in the configuration.</summary>
    public int Line { get; init; }

    // Frontend side.
    public List<BindSettings> Binds { get; } = [];
    public int? Maxconn { get; set; }
    public int? Backlog { get; set; }
    public int? ClientTimeoutMs { get; set; }
    public int? HttpRequestTimeoutMs { get; set; }
    public int? HttpKeepAliveTimeoutMs { get; set; }
    public List<LogTargetSettings> Logs { get; } = [];

    /// <summary><c>option dontlognull</c>: no line for a connection on which nothing was received.</summary>
    public bool DontLogNull { get; set; }

    /// <summary><c>option dontlog-normal</c>: no line for a request without error.</summary>
    public bool DontLogNormal { get; set; }

    /// <summary><c>option logasap</c> is not here: it is not compiled yet.</summary>
    public HttpConnectionMode ConnectionMode { get; set; }

    /// <summary>Longest captured value of each slot, in the order of the capture lines of this frontend.</summary>
    public List<int> RequestCaptureLengths { get; } = [];
    public List<int> ResponseCaptureLengths { get; } = [];

    // Backend side.
    public List<ServerSettings> Servers { get; } = [];
    public HttpCheckSettings? HttpCheck { get; set; }
    public int? ConnectTimeoutMs { get; set; }
    public int? ServerTimeoutMs { get; set; }

    /// <summary>Unset: the connect timeout is used (section 4.2 "timeout queue").</summary>
    public int? QueueTimeoutMs { get; set; }
    public int? CheckTimeoutMs { get; set; }
    public int Retries { get; set; } = 3;

    /// <summary><c>option redispatch</c>: 0 off, -1 on the last retry, N on every Nth retry.</summary>
    public int RedispatchInterval { get; set; }

    /// <summary><c>option allbackups</c>.</summary>
    public bool AllBackups { get; set; }

    /// <summary><c>option log-health-checks</c>.</summary>
    public bool LogHealthChecks { get; set; }
    public HttpReuse HttpReuse { get; set; } = HttpReuse.Safe;

    // Hooks, written by the generator; null where the configuration says nothing.

    /// <summary>Frontend rules and the choice of the backend (<see cref="Stream.UseBackend"/>).</summary>
    public delegate*<ref Stream, int, Verdict> Request;

    /// <summary>Backend rules, after the backend is known.</summary>
    public delegate*<ref Stream, int, Verdict> BackendRequest;

    /// <summary>Response rules of the backend.</summary>
    public delegate*<ref Stream, int, Verdict> BackendResponse;

    /// <summary>Response rules of the frontend, after those of the backend.</summary>
    public delegate*<ref Stream, int, Verdict> Response;

    /// <summary>The balance algorithm: the server's index in <see cref="Servers"/>, or -1 when none can take the request.</summary>
    public delegate*<ref Stream, int> Balance;

    /// <summary>Writes the body of the log line (all that follows the syslog header).</summary>
    public delegate*<ref Stream, ref LogLine, void> Log;
}

[Flags]
public enum ProxyCapabilities
{
    Frontend = 1,
    Backend = 2,
    Listen = Frontend | Backend,
}

/// <summary>Section 4 "Proxies", the HTTP transaction modes.</summary>
public enum HttpConnectionMode
{
    KeepAlive,
    ServerClose,
    Close,
}

/// <summary>Section 4.2 "http-reuse".</summary>
public enum HttpReuse
{
    Never,
    Safe,
    Aggressive,
    Always,
}
