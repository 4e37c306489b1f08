using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2023: the Host header is text that the client sends.</summary>
internal sealed class HostInRedirectRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2023", "host-header-redirect", Severity.Info, "A redirect to the host that the client names.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Redirects)
        {
            if (line.Parts is { Formats: { Count: > 0 } formats }
                && formats.SelectMany(static format => format.Pieces).FirstOrDefault(static piece =>
                    piece.Expression is { } expression && RuleLines.RequestHeader(expression) == "host") is { } host)
            {
                state.Report.Add(Descriptor, host.Where, "the client decides which host the redirect names, and caches may keep it; write the host, or use \"redirect scheme https\"");
            }
        }
    }
}
