using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3003: a client, server or queue timeout of 0 or of tens of hours: sessions whose peer is gone stay.</summary>
internal sealed class TimeoutInfiniteRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3003", "timeout-infinite", Severity.Warning, "A timeout that never, or hardly ever, ends anything.");

    private const int LongestMs = 10 * Timeouts.HourMs;

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.NamedAny("timeout client", "timeout server", "timeout connect", "timeout queue", "timeout http-request"))
        {
            var time = Timeouts.Of(line);
            if (time is 0 or >= LongestMs)
            {
                var what = time == 0 ? "never ends a connection" : "hardly ever ends a connection";
                state.Report.Add(
                    Descriptor,
                    line.Arguments[0].Location,
                    $"\"{line.Name} {line.Arguments[0].Shown}\" {what}: those whose peer is gone without a word stay; set a shorter time, and \"timeout tunnel\" for long idle ones");
            }
        }
    }
}
