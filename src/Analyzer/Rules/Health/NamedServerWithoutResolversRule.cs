using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8012: a server given by name that is looked up once, at start (section 5.3).</summary>
internal sealed class NamedServerWithoutResolversRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8012", "hostname-server-without-resolvers", Severity.Info, "A server's name is looked up at start and never again.");

    public void Check(AnalysisState state)
    {
        // One resolvers section mends all of them, so one report is enough.
        var servers = state.Configuration.Proxies.SelectMany(static proxy => proxy.Servers).Where(IsLookedUpOnce).ToList();
        if (servers.Find(static server => !IsLocalhost(server)) is { } server)
        {
            var others = servers.Exists(other => other.Address.Value != server.Address.Value && !IsLocalhost(other)) ? " and others" : "";
            state.Report.Add(
                Descriptor,
                server.Address.Where,
                $"the name of server \"{server.Name}\"{others} is looked up once, at start: a new address is not noticed, and nothing starts while DNS is down; add a resolvers section and \"resolvers <section> init-addr last,libc,none\"");
        }
        else if (servers is [var local, ..])
        {
            state.Report.Add(
                Descriptor,
                local.Address.Where,
                $"\"localhost\" is 127.0.0.1 or ::1, as this machine's files say when HAProxy starts, and server \"{local.Name}\" may listen on the other; write the address");
        }
    }

    private static bool IsLocalhost(ServerDraft server) => Listeners.Parse(ServerAddresses.KnownText(server)) is { Host: "localhost" };

    private static bool IsLookedUpOnce(ServerDraft server) =>
        !server.Params.IsOpen && !server.Params.Has("resolvers") && !server.Params.Disabled && ServerAddresses.IsName(server)
        && server.Params.Last("init-addr")?.Value is not "none";
}
