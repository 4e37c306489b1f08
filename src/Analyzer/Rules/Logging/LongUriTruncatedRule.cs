using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6011: log targets without <c>len</c>: long request lines are cut.</summary>
internal sealed class LongUriTruncatedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6011", "long-uri-truncated", Severity.Info, "Log lines end after 1024 bytes.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var line in state.Configuration.Global.Lines.Concat(state.Index.Named("log").Select(static item => item.Line)))
        {
            if (LogWords.Of(line) is { HasLength: false } log)
            {
                state.Report.Add(
                    Descriptor, log.Address.Location, $"log lines to \"{log.Address.Shown}\" are cut after 1024 bytes, long addresses and cookies with them; write \"log {log.Address.Shown} len 4096\"");
                return;
            }
        }
    }
}
