using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5015: browsers try QUIC only where an Alt-Svc header told them to.</summary>
internal sealed class QuicWithoutAltSvcRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5015", "quic-without-alt-svc", Severity.Info, "Nobody hears of the HTTP/3 listener.");

    public void Check(AnalysisState state)
    {
        var quic = state.Configuration.Proxies.SelectMany(static proxy => proxy.Binds).FirstOrDefault(Listeners.IsQuic);
        if (quic is not null && !state.Configuration.IsOpen && !RuleLines.ChangesHeader(state, "alt-svc"))
        {
            state.Report.Add(Descriptor, quic.Address.Where, "browsers use HTTP/3 only when told; add \"http-after-response set-header alt-svc 'h3=\\\":443\\\"; ma=3600'\"");
        }
    }
}
