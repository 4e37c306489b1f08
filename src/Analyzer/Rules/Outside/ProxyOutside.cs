using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Outside;

/// <summary>What proxies name: owners of sockets, hosts, configurations of SPOE engines.</summary>
internal static class ProxyOutside
{
    public static void Check(OutsideFiles files, ProxyDraft proxy)
    {
        foreach (var line in proxy.Lines)
        {
            if (line.Name == "bind")
            {
                GlobalOutside.CheckOwners(files, line.Arguments.ToArray(), HaproxyChecks.BadUnixSocket);
            }
            else if (line.Name.StartsWith("filter", StringComparison.Ordinal) && line.Line.Words.Any(static word => word.Value == "spoe"))
            {
                CheckSpoe(files, line);
            }
        }

        var seen = new HashSet<LineParams>(ReferenceEqualityComparer.Instance);
        foreach (var bind in proxy.Binds)
        {
            if (HostOf(bind.Address) is { } host && seen.Add(bind.Params) && files.State.Options.HasAddress(host) == false)
            {
                files.State.Report.Add(HaproxyChecks.BadBindAddress, bind.Address.Where, $"the host \"{host}\" has no address");
            }
        }

        foreach (var server in proxy.Servers)
        {
            CheckServer(files, server);
        }
    }

    private static void CheckSpoe(OutsideFiles files, BoundLine line)
    {
        var words = line.Line.Words;
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at - 1].Value == "config" && files.IsThere(words[at], files.PathOf(words[at]), HaproxyChecks.BadSpoeFile)
                && files.Read(files.PathOf(words[at])) is { } content && !content.Contains("spoe-agent", StringComparison.Ordinal))
            {
                files.State.Report.Add(HaproxyChecks.BadSpoeFile, words[at].Location, $"the file \"{files.PathOf(words[at])}\" has no spoe-agent section");
            }
        }
    }

    /// <summary>A server whose name has no address stops the start, unless something says where else an address comes from.</summary>
    private static void CheckServer(OutsideFiles files, ServerDraft server)
    {
        if (HostOf(server.Address) is not { } host || server.Params.IsOpen || server.Params.Has("resolvers"))
        {
            return;
        }

        var ways = server.Params.Last("init-addr")?.Value?.Split(',') ?? ["last", "libc"];
        if (ways[^1] is "last" or "libc" && ways.Contains("libc") && files.State.Options.HasAddress(host) == false)
        {
            files.State.Report.Add(
                HaproxyChecks.UnresolvedServer,
                server.Address.Where,
                $"the host \"{host}\" of server \"{server.Name}\" has no address; add \"init-addr last,libc,none\" and \"resolvers\" if it comes later");
        }
    }

    /// <summary>The name to look up; null for addresses and what is not known.</summary>
    private static string? HostOf(Setting<string> address) =>
        address is { IsKnown: true, Value: { } text } && Address.Parse(text) is { IsOk: true, Kind: AddressFamilyKind.Name, Host: { Length: > 0 } host } ? host : null;
}
