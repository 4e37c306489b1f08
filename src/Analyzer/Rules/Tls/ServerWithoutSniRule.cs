using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5005: a shared host then answers with whatever certificate is its first.</summary>
internal sealed class ServerWithoutSniRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5005", "server-ssl-without-sni", Severity.Info, "A TLS server that gets no server name.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var server = proxy.Servers.Find(server => Listeners.SpeaksTls(server) && Listeners.IsRemote(server) && !ServerTls.HasName(state, proxy, server));
            if (server is not null)
            {
                state.Report.Add(
                    Descriptor,
                    server.NameWhere,
                    $"server \"{server.Name}\" gets no server name in the TLS handshake; add \"sni <expression>\", such as \"sni str(app.example)\"");
            }
        }
    }
}
