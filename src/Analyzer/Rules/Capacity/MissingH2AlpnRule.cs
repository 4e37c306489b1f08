using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4015: a TLS listener whose <c>alpn</c> leaves HTTP/2 out.</summary>
internal sealed class MissingH2AlpnRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4015", "missing-h2-alpn", Severity.Info, "Clients are not offered HTTP/2.");

    private const int OffersItself = 208;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.ModeText != "http")
            {
                continue;
            }

            foreach (var bind in proxy.Binds)
            {
                var parameters = bind.Params;
                var alpn = parameters.Last("alpn");
                if (!parameters.Has("ssl") || parameters.IsOpen)
                {
                    continue;
                }

                if (alpn is { Value: "http/1.1" or "http/1.1,http/1.0" })
                {
                    state.Report.Add(
                        Descriptor,
                        alpn.ValueWhere,
                        $"\"alpn {alpn.Value}\" does not offer HTTP/2 to browsers; write \"alpn h2,http/1.1\"",
                        [new Fix("Offer HTTP/2 too", FixSafety.Suggested, [new TextEdit(alpn.ValueWhere.Span, "h2,http/1.1")])]);
                }
                else if (alpn is null && state.Target < OffersItself && parameters.Last("ssl") is { } ssl && !parameters.Has("npn"))
                {
                    state.Report.Add(Descriptor, ssl.Where, "HAProxy before 2.8 offers HTTP/2 only when it is told to; add \"alpn h2,http/1.1\"");
                }
            }
        }
    }
}
