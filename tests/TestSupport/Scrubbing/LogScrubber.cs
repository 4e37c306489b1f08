using System.Globalization;
using System.Text.RegularExpressions;

namespace CfgCompiler.TestSupport.Scrubbing;

/// <summary>Replaces in an httplog line what differs from run to run: date, process id, client port, and the last digits of timers.</summary>
public static partial class LogScrubber
{
    // A timer is put in a bucket of half a second, so that a busy machine does not make a difference: tests use timeouts of whole seconds.
    private const int BucketMs = 500;
    private const int EarlyMs = 100;

    /// <summary>Scrubs one datagram as a log server receives it.</summary>
    public static string Scrub(string line)
    {
        line = SyslogHeader().Replace(line, "<$1>DATE ${tag}[PID]: ");
        line = AcceptDate().Replace(line, "[DATE]");
        line = LoopbackAddress().Replace(line, "ADDRESS");
        line = Timers().Replace(line, static match => string.Join('/', match.Value.Split('/').Select(Bucket)));
        return CheckDuration().Replace(line, "check duration: Nms");
    }

    /// <summary>The line without its timers, for telling a slow machine from another answer.</summary>
    public static string WithoutTimers(string line) => Timers().Replace(line, "TIMERS");

    private static string Bucket(string timer)
    {
        var plus = timer.StartsWith('+') ? "+" : "";
        var valueMs = int.Parse(timer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return valueMs < 0 ? timer : plus + ((valueMs + EarlyMs) / BucketMs * BucketMs).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^<(\d+)>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?<tag>[^\[ ]+)\[\d+\]: ")]
    private static partial Regex SyslogHeader();

    [GeneratedRegex(@"\[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d\.\d{3}\]")]
    private static partial Regex AcceptDate();

    [GeneratedRegex(@"\b127\.0\.0\.1:\d+")]
    private static partial Regex LoopbackAddress();

    // The five timers stand between the server's name and the status: be/s1 0/0/0/1/1 200
    [GeneratedRegex(@"(?<= )-?\d+/-?\d+/-?\d+/-?\d+/\+?\d+(?= -?\d+ )")]
    private static partial Regex Timers();

    [GeneratedRegex(@"check duration: \d+ms")]
    private static partial Regex CheckDuration();
}
