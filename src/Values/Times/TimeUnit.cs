namespace CfgCompiler.Values.Times;

/// <summary>The unit of a time without a suffix, and of a result (section 2.5).</summary>
public enum TimeUnit
{
    Microseconds,
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Days,
}
