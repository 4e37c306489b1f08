using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2017: the application makes http links, or believes the client's own header.</summary>
internal sealed class NoForwardedProtoRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2017", "x-forwarded-proto-not-set", Severity.Info, "Servers are not told that the client uses TLS.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        if (!state.Configuration.IsOpen && !RuleLines.ChangesHeader(state, "x-forwarded-proto") && state.Index.Named("option forwarded").Count == 0)
        {
            HttpFrontends.ReportMissingWithTls(state, Descriptor, "nothing tells servers that this client used TLS", "http-request set-header X-Forwarded-Proto https if { ssl_fc }");
        }
    }
}
