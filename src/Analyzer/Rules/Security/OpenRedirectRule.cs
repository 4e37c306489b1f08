using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2022: a link to this site leads to any other.</summary>
internal sealed class OpenRedirectRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2022", "open-redirect", Severity.Warning, "A redirect to wherever the client's link says.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Redirects)
        {
            if (line.Parts is not { Formats: { Count: > 0 } formats })
            {
                continue;
            }

            foreach (var format in formats)
            {
                if (format.Pieces is [{ Expression: { Call.Name: "urlp" or "url_param" or "req.hdr" or "hdr" } expression } first, ..]
                    && (expression.Call.Name.StartsWith("url", StringComparison.Ordinal) || RuleLines.RequestHeader(expression) == "referer")
                    && expression.Converters.IsEmpty)
                {
                    state.Report.Add(Descriptor, first.Where, $"the client decides where \"{expression.Call.Name}\" redirects to, so that links to this site can lead anywhere; begin with a fixed host");
                }
            }
        }
    }
}
