namespace CfgCompiler.Runtime.Settings;

/// <summary>The global section of one configuration, as generated code states it when the proxy starts.</summary>
public sealed class ProcessSettings
{
    /// <summary>The <see cref="RuntimeInfo.AbiVersion"/> that the code was generated for.</summary>
    public required int AbiVersion { get; init; }

    /// <summary>The configuration file's name as it was given to the compiler, for messages.</summary>
    public required string CfgFile { get; init; }

    /// <summary>Worker threads (section 3.2 "nbthread"); null: one per processor the process may run on.</summary>
    public int? Nbthread { get; set; }

    /// <summary>Connections at the same time for the whole process (section 3.2 "maxconn"); null: derived from the descriptor limit.</summary>
    public int? Maxconn { get; set; }

    public int? Uid { get; set; }
    public int? Gid { get; set; }
    public string? User { get; set; }
    public string? Group { get; set; }
    public string? Chroot { get; set; }
    public string? Pidfile { get; set; }
    public bool Daemon { get; set; }

    /// <summary>Section 3.1 "log-tag"; null: the base name of argv[0].</summary>
    public string? LogTag { get; set; }

    /// <summary>The process's own log targets, used for messages that belong to no proxy.</summary>
    public List<LogTargetSettings> Logs { get; } = [];

    /// <summary>Proxies in file order; generated code names a backend by its index.</summary>
    public List<ProxySettings> Proxies { get; } = [];
}
