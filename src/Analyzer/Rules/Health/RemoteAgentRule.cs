using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8019: whoever can answer for an agent sets weights and takes servers out; the protocol has neither TLS nor password.</summary>
internal sealed class RemoteAgentRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8019", "agent-check-without-tls-or-lan", Severity.Info, "An agent check over the internet.");

    public void Check(AnalysisState state)
    {
        foreach (var server in state.Configuration.Proxies.SelectMany(static proxy => proxy.Servers))
        {
            if (server.Params.IsOpen || server.Params.Last("agent-check") is not { } agent)
            {
                continue;
            }

            var address = server.Params.Last("agent-addr") is { } own ? own.Value : ServerAddresses.KnownText(server);
            if (ServerAddresses.IsOfInternet(address))
            {
                state.Report.Add(
                    Descriptor,
                    agent.Where,
                    $"the agent of server \"{server.Name}\" is asked in clear text over a public address: who answers for it sets weights and takes the server out; give it a private address by \"agent-addr\"");
            }
        }
    }
}
