using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5013: who asks for any name learns which hosts are served.</summary>
internal sealed class NoStrictSniRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5013", "strict-sni-off-multi-cert", Severity.Info, "Unknown names get the first certificate.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var bind = proxy.Binds.Find(static bind =>
                !bind.Params.IsOpen && Listeners.IsTls(bind) && !bind.Params.IsOn("strict-sni", "no-strict-sni") && !bind.Params.Has("default-crt"));
            if ((bind?.Params.Last("crt") ?? bind?.Params.Last("crt-list")) is { } certificate)
            {
                state.Report.Add(
                    Descriptor,
                    certificate.Where,
                    "clients that ask for an unknown name get the first certificate; add \"strict-sni\", or name one by \"default-crt\"",
                    Fixing.InsertAfter(certificate.ValueWhere, " strict-sni", "Add \"strict-sni\"", FixSafety.Suggested));
            }
        }
    }
}
