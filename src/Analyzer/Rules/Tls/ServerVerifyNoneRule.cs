using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5003: anyone between here and the server can read and change what is sent.</summary>
internal sealed class ServerVerifyNoneRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5003", "server-verify-none", Severity.Warning, "A server's certificate is not verified.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            // One cause: servers of a section are written alike, and usually below one default-server line.
            var server = proxy.Servers.Find(static server =>
                Listeners.SpeaksTls(server) && server.Params.Last("verify") is { Value: "none" } && Listeners.IsRemote(server));
            if (server?.Params.Last("verify") is { } verify)
            {
                state.Report.Add(
                    Descriptor,
                    verify.Where,
                    $"\"verify none\" accepts any certificate of server \"{server.Name}\"; use \"verify required\" with a \"ca-file\"");
            }
        }
    }
}
