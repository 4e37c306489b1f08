using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8020: a monitor page that says 200 while no server works.</summary>
internal sealed class MonitorWithoutFailRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8020", "monitor-fail-missing", Severity.Info, "A monitor page that always answers 200.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.HasFrontend && !proxy.IsOpen && proxy.Binds.Count > 0 && PlacedLines.Last(proxy, "monitor-uri") is { } line
                && PlacedLines.Last(proxy, "monitor fail") is null)
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    "this page answers 200 as long as HAProxy runs, also when no server works; add \"monitor fail if { nbsrv(<backend>) lt 1 }\"",
                    proxy.DefaultBackend is { IsKnown: true, Value: { } backend }
                        ? Fixing.AddLineAfter(line, $"monitor fail if {{ nbsrv({backend}) lt 1 }}", "Fail when the default backend has no server", FixSafety.Suggested)
                        : []);
            }
        }
    }
}
