using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2020: a PROXY header to a port where web servers mostly do not expect one, in mode http.</summary>
internal sealed class ProxyHeaderToWebServerRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2020", "send-proxy-and-xff-mismatch", Severity.Info, "A PROXY header to an ordinary web server.") { IsOffByDefault = true };

    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies.Where(static proxy => proxy.ModeText == "http"))
        {
            foreach (var server in proxy.Servers)
            {
                if (!server.Params.IsOpen && ServerAddresses.Port(server) is HttpPort or HttpsPort
                    && server.Params.Parameters.FindLast(static parameter => parameter.Name.StartsWith("send-proxy", StringComparison.Ordinal)) is { } word)
                {
                    state.Report.Add(
                        Descriptor,
                        word.Where,
                        $"server \"{server.Name}\" must be set up to expect \"{word.Name}\", or it answers 400 to everything; in mode http \"option forwardfor\" tells it the client's address too");
                    break;
                }
            }
        }
    }
}
