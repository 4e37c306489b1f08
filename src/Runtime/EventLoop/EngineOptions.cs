namespace CfgCompiler.Runtime.EventLoop;

/// <summary>What the process has decided for the engine before it starts.</summary>
internal sealed record EngineOptions
{
    /// <summary>Number of workers, at least 1.</summary>
    public required int Nbthread { get; init; }

    /// <summary>Client connections of the whole process.</summary>
    public required int Maxconn { get; init; }

    public required string LogTag { get; init; }
    public required int Pid { get; init; }

    /// <summary>How long an idle server connection is kept (section 5.2 "pool-purge-delay" and its sampling).</summary>
    public int IdleServerMs { get; init; } = 10_000;
}
