using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5016: a certificate does not turn TLS on, and the port then speaks plain HTTP.</summary>
internal sealed class CrtWithoutSslRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5016", "crt-without-ssl", Severity.Error, "A listener with a certificate but without TLS.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var bind in proxy.Binds)
            {
                if (Listeners.IsClear(bind) && (bind.Params.Last("crt") ?? bind.Params.Last("crt-list") ?? bind.Params.Last("default-crt")) is { } certificate)
                {
                    state.Report.Add(
                        Descriptor,
                        certificate.Where,
                        $"\"{certificate.Name}\" without \"ssl\": the listener speaks plain text",
                        Fixing.InsertBefore(certificate.Where, "ssl ", "Add \"ssl\"", FixSafety.Safe));
                }
            }
        }
    }
}
