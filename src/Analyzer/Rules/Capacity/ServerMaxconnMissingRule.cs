using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4004: no server of a backend has a <c>maxconn</c>, so that nothing queues and a rush goes through to them.</summary>
internal sealed class ServerMaxconnMissingRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4004", "server-maxconn-missing", Severity.Info, "Servers without a limit of their own.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var lacking = state.Configuration.Proxies.Where(static proxy =>
            proxy is { HasBackend: true, ModeText: "http" } && proxy.Servers.Count > 0
            && !proxy.Servers.Exists(static server => server.Params.IsOpen || server.Params.Maxconn is not null || server.Params.Has("maxconn")));
        Absence.Report(
            state,
            Descriptor,
            lacking,
            "server \"maxconn\"",
            "a rush of requests goes through to the servers instead of queueing; give them as many connections as they can work on at once");
    }
}
