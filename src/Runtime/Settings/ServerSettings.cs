namespace CfgCompiler.Runtime.Settings;

/// <summary>One <c>server</c> line with default-server applied. Times are milliseconds.</summary>
public sealed class ServerSettings
{
    public required string Name { get; init; }
    public required string Address { get; init; }
    public int Line { get; init; }

    /// <summary>0…256; 0 takes no new request.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>0: no limit.</summary>
    public int Maxconn { get; init; }

    /// <summary>0: no limit.</summary>
    public int Maxqueue { get; init; }
    public bool Backup { get; init; }
    public bool Disabled { get; init; }
    public bool Check { get; init; }
    public int InterMs { get; init; } = 2000;

    /// <summary>0: as <see cref="InterMs"/>.</summary>
    public int FastinterMs { get; init; }

    /// <summary>0: as <see cref="InterMs"/>.</summary>
    public int DowninterMs { get; init; }
    public int Rise { get; init; } = 2;
    public int Fall { get; init; } = 3;

    /// <summary>0: the server's own port.</summary>
    public int CheckPort { get; init; }
    public string? CheckAddress { get; init; }
}
