using System.Collections.Immutable;

namespace CfgCompiler.Values.Syslog;

/// <summary>Names of syslog facilities and levels, in the order of their numbers (section 4.2, "log"; RFC 5424 section 6.2.1).</summary>
public static class SyslogNames
{
    /// <summary>The 24 facilities; the index is the facility's number.</summary>
    public static ImmutableArray<string> Facilities { get; } =
    [
        "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news",
        "uucp", "cron", "auth2", "ftp", "ntp", "audit", "alert", "cron2",
        "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7",
    ];

    /// <summary>The 8 levels from the most severe; the index is the level's number.</summary>
    public static ImmutableArray<string> Levels { get; } =
        ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"];

    /// <summary>Number 0…23 of a facility, -1 for an unknown name. Names are lower case.</summary>
    public static int FacilityOf(ReadOnlySpan<char> name) => IndexOf(Facilities, name);

    /// <summary>Number 0…7 of a level, -1 for an unknown name. Names are lower case.</summary>
    public static int LevelOf(ReadOnlySpan<char> name) => IndexOf(Levels, name);

    private static int IndexOf(ImmutableArray<string> names, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
