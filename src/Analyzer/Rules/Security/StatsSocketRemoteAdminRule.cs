using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2008: the runtime API has no password, so that every machine that reaches the port rules the proxy.</summary>
internal sealed class StatsSocketRemoteAdminRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2008", "stats-socket-tcp-admin", Severity.Warning, "A runtime socket on the network with all rights.");

    public void Check(AnalysisState state)
    {
        foreach (var socket in StatsSocket.All(state))
        {
            if (socket is { Level: "admin", Verify: false } && Listeners.Parse(socket.Address.Value) is { HasPortSyntax: true } address && !Listeners.IsLoopback(address))
            {
                state.Report.Add(
                    Descriptor, socket.Address.Location, $"everybody who reaches \"{socket.Address.Shown}\" commands the proxy without a password; use a unix socket, or 127.0.0.1");
            }
        }
    }
}
