using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The times that proxies have, their defaults' included.</summary>
internal static class Timeouts
{
    public const int SecondMs = 1000;
    public const int MinuteMs = 60 * SecondMs;
    public const int HourMs = 60 * MinuteMs;

    /// <summary>The time of <c>timeout NAME</c>; null when it is not set or not known.</summary>
    public static Setting<int>? Known(ProxyDraft proxy, string name) =>
        proxy.Timeouts.GetValueOrDefault($"timeout {name}") is { IsKnown: true } time ? time : null;

    public static bool IsSet(ProxyDraft proxy, string name) => proxy.Timeouts.ContainsKey($"timeout {name}");

    /// <summary>The time as it was written.</summary>
    public static string Shown(Setting<int> time) => time.Where.Source.Decode(time.Where.Span);

    /// <summary>The first argument of a timeout line in milliseconds; null when it is not known.</summary>
    public static int? Of(BoundLine line) =>
        line.Arguments is [{ Value: { } text }, ..] && Time.ParseMs(text) is { IsOk: true } time ? time.Value : null;
}
