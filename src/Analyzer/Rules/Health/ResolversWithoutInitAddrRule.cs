using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8013: a name that can't be resolved at start is an error, unless <c>init-addr</c> ends in <c>none</c> (section 5.3).</summary>
internal sealed class ResolversWithoutInitAddrRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8013", "resolvers-without-init-addr-none", Severity.Info, "HAProxy does not start while one server's name is unknown.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.Servers.Find(Stops) is { } server && server.Params.Last("resolvers") is { } resolvers)
            {
                state.Report.Add(
                    Descriptor,
                    resolvers.Where,
                    $"HAProxy neither starts nor reloads while the name of server \"{server.Name}\" is unknown, although resolvers could find it later; add \"init-addr last,libc,none\"",
                    Fixing.InsertBefore(resolvers.Where, "init-addr last,libc,none ", "Add \"init-addr last,libc,none\"", FixSafety.Suggested));
            }
        }
    }

    private static bool Stops(ServerDraft server) =>
        !server.Params.IsOpen && server.Params.Has("resolvers") && !server.Params.Has("init-addr") && !server.IsFromTemplate && ServerAddresses.IsName(server);
}
