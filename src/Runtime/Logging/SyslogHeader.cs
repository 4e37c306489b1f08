using System.Globalization;
using System.Text;

namespace CfgCompiler.Runtime.Logging;

/// <summary>A syslog line in HAProxy's format "local" (section 4.2 "log"): <c>&lt;PRI&gt;Mon dd hh:mm:ss tag[pid]: text\n</c>.</summary>
internal static class SyslogHeader
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <param name="lengthMax">Longest line in bytes, its end included; what is longer is cut.</param>
    public static byte[] Line(int facility, int level, DateTime local, string tag, int pid, string text, int lengthMax)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"<{(facility * 8) + level}>{Months[local.Month - 1]} {local.Day,2} {local:HH':'mm':'ss} {tag}[{pid}]: ");
        var line = Encoding.UTF8.GetBytes(head + text + "\n");
        if (line.Length <= lengthMax)
        {
            return line;
        }

        line = line[..Math.Max(1, lengthMax)];
        line[^1] = (byte)'\n';
        return line;
    }

    /// <summary>The level that a target writes a message with, or -1 when it does not take it (section 4.2 "log", the two levels).</summary>
    public static int LevelFor(int level, int maxLevel, int minLevel) => level > maxLevel ? -1 : Math.Max(level, minLevel);
}
