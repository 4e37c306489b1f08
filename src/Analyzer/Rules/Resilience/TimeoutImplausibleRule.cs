using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3005: a timeout that is far too long or too short for what it limits.</summary>
internal sealed class TimeoutImplausibleRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3005", "timeout-implausible", Severity.Warning, "A timeout far from what its kind is for.");

    private const int LongestConnectMs = 30 * Timeouts.SecondMs;
    private const int LongestServerMs = Timeouts.HourMs;

    /// <summary>From here on CFG3003 speaks.</summary>
    private const int NearlyForEverMs = 10 * Timeouts.HourMs;

    /// <summary>A number below this without unit is HAProxy's own warning, CFG0026.</summary>
    private const int TinyMs = 100;

    public void Check(AnalysisState state)
    {
        foreach (var (section, line) in state.Index.NamedAny("timeout connect", "timeout client", "timeout server", "timeout http-request"))
        {
            if (Timeouts.Of(line) is > 0 and var time && Problem(line.Name, time) is { } problem)
            {
                state.Report.Add(Descriptor, line.Arguments[0].Location, $"\"{line.Name} {line.Arguments[0].Shown}\": {problem}");
            }
            else if (line.Name == "timeout http-request" && Timeouts.Of(line) is { } request
                && Timeouts.Known(section, "client") is { Value: > 0 } client && request > client.Value)
            {
                state.Report.Add(
                    Descriptor,
                    line.Arguments[0].Location,
                    $"\"timeout http-request {line.Arguments[0].Shown}\" is longer than \"timeout client {Timeouts.Shown(client)}\", which ends an idle request before it",
                    client.Where,
                    "the client timeout");
            }
        }
    }

    private static string? Problem(string name, int time) => (name, time) switch
    {
        ("timeout connect", > LongestConnectMs and < NearlyForEverMs) => "a server that does not answer is waited for so long with each try; use a few seconds",
        ("timeout client", >= TinyMs and < Timeouts.SecondMs) => "clients on slow networks are cut off; was a longer time meant?",
        ("timeout server", > LongestServerMs and < NearlyForEverMs) => "a stuck server holds its requests so long; use \"timeout tunnel\" for long idle connections",
        _ => null,
    };
}
