using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5004: without a name, any certificate of the same authority is taken.</summary>
internal sealed class ServerVerifyWithoutNameRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5004", "server-verify-without-verifyhost", Severity.Warning, "A verified server whose name is not checked.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var server = proxy.Servers.Find(server =>
                Listeners.SpeaksTls(server) && Listeners.IsRemote(server) && ServerTls.IsVerified(state, server)
                && !server.Params.Has("verifyhost") && !ServerTls.HasName(state, proxy, server));
            if (server is not null)
            {
                state.Report.Add(
                    Descriptor,
                    server.NameWhere,
                    $"any certificate of the authority is accepted for server \"{server.Name}\"; add \"verifyhost <name>\" or \"sni <expression>\"");
            }
        }
    }
}
