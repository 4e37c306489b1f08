namespace CfgCompiler.Runtime.Settings;

/// <summary>One <c>log</c> line (section 4.2 "log").</summary>
public sealed class LogTargetSettings
{
    /// <summary>As written in the configuration: <c>/dev/log</c>, <c>127.0.0.1:514</c>, <c>udp@…</c>, <c>unix@…</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Syslog facility, 0…23.</summary>
    public required int Facility { get; init; }

    /// <summary>Messages with a higher (less severe) level are not sent.</summary>
    public int MaxLevel { get; init; } = 7;

    /// <summary>Messages with a lower (more severe) level are sent as of this level.</summary>
    public int MinLevel { get; init; }

    /// <summary>Longest line in bytes.</summary>
    public int LengthMax { get; init; } = 1024;

    /// <summary>The line of the configuration, for messages.</summary>
    public int Line { get; init; }
}
