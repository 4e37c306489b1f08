using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2024: the first request of each visit may go out in clear text.</summary>
internal sealed class NoStrictTransportRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2024", "missing-hsts", Severity.Info, "Browsers are not told to stay with TLS.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        if (!state.Configuration.IsOpen && !RuleLines.ChangesHeader(state, "strict-transport-security"))
        {
            HttpFrontends.ReportMissingWithTls(state, Descriptor, "no Strict-Transport-Security header is set", "http-response set-header Strict-Transport-Security max-age=31536000");
        }
    }
}
