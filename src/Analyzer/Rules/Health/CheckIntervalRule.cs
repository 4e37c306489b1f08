using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8006: checks so rare that a dead server is found late, or so frequent that they are a load of their own.</summary>
internal sealed class CheckIntervalRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8006", "check-inter-too-aggressive-or-slow", Severity.Info, "A dead server is found late, or checks are a load of their own.");

    private const int FallByDefault = 3;
    private const int LongestDetectionMs = Timeouts.MinuteMs;
    private const int ShortestMs = 500;

    /// <summary>A number below this without unit is HAProxy's own warning.</summary>
    private const int TinyMs = 100;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var server in proxy.Servers)
            {
                if (server.Params is { Check: true, IsOpen: false, InterMs: { IsKnown: true } inter } own && Problem(own, inter.Value) is { } problem)
                {
                    state.Report.Add(Descriptor, inter.Where, $"\"inter {Timeouts.Shown(inter)}\": {problem}");
                    break;
                }
            }
        }
    }

    private static string? Problem(ServerParams server, int interMs)
    {
        if (interMs is >= TinyMs and < ShortestMs)
        {
            return "each process asks the server several times a second; use 1s or more";
        }

        // After the first failure a server is in between, and checked every "fastinter".
        var fall = server.Fall is { IsKnown: true, Value: > 0 and var said } ? said : FallByDefault;
        var nextMs = server.FastinterMs is { IsKnown: true, Value: > 0 and var fast } ? fast : interMs;
        var detectionMs = interMs + ((fall - 1L) * nextMs);
        return detectionMs > LongestDetectionMs
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"with {fall} failures in a row a dead server is found after {detectionMs / Timeouts.SecondMs} s; check more often, or add \"fastinter\"")
            : null;
    }
}
