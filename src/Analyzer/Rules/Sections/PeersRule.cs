using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0409: peers sections that HAProxy drops for want of the local peer, peers without address, shards that are none.</summary>
internal sealed class PeersRule : IRule
{
    /// <summary>From this version on a peer without address is reported.</summary>
    private const int ReportsMissingAddress = 300;

    public void Check(AnalysisState state)
    {
        var local = LocalPeer(state);
        foreach (var section in SectionLines.Of(state, Section.Peers))
        {
            var peers = section.Lines.Where(static line => line.Name is "peer" or "server").ToArray();
            CheckAddresses(state, section, peers, local);
            CheckParameters(state, peers);
            CheckShards(state, section, peers);
            CheckLocal(state, section, peers, local);
        }
    }

    /// <summary>What the configuration calls this machine; without a target nobody knows the machine that it is for.</summary>
    private static string? LocalPeer(AnalysisState state)
    {
        var line = state.Configuration.Global.Lines.FindLast(static line => line.Name == "localpeer");
        return line is not null ? (line.Arguments is [var word, ..] ? word.Value : null)
            : state.Target is null || state.Configuration.IsOpen ? null
            : state.Options.LocalPeer;
    }

    private static void CheckLocal(AnalysisState state, SectionDraft section, BoundLine[] peers, string? local)
    {
        // "disabled" stands for the section being left out on purpose.
        var switchedBy = section.Lines.FindLast(static line => line.Name is "disabled" or "enabled")?.Name;
        if (section.IsOpen || switchedBy == "disabled")
        {
            return;
        }

        if (peers.Length == 0 || (local is not null && !Array.Exists(peers, peer => IsNamed(peer, local))))
        {
            var who = local is null ? "no peer" : $"no peer \"{ConfigWord.Decode(local)}\", which is this machine";
            state.Report.Add(HaproxyChecks.DubiousPeers, section.Where, $"peers \"{section.Name}\" has {who}; it is dropped");
        }
    }

    private static bool IsNamed(BoundLine peer, string name) => peer.Arguments is [{ } word, ..] && (word.Value is null || word.Value == name);

    private static void CheckAddresses(AnalysisState state, SectionDraft section, BoundLine[] peers, string? local)
    {
        if (state.Version < ReportsMissingAddress)
        {
            return;
        }

        var hasBind = section.Lines.Exists(static line => line.Name == "bind");
        foreach (var peer in peers)
        {
            // The local peer has its address on the bind line; without knowing who that is, nobody can tell for any of them.
            var mayBeLocal = peer.Name == "server" && (hasBind || peer.Arguments.Length == 1) && (local is null || IsNamed(peer, local));
            if (peer.Arguments.Length == 0 || (peer is { Name: "peer", Arguments.Length: 1 } && !mayBeLocal))
            {
                state.Report.Add(
                    HaproxyChecks.DubiousPeers, peer.Where, $"the peer has no address and is ignored; expected {peer.Name} <name> <address>:<port>");
            }
        }
    }

    /// <summary>Peers are neither resolved nor checked.</summary>
    private static void CheckParameters(AnalysisState state, BoundLine[] peers)
    {
        foreach (var peer in peers)
        {
            foreach (var word in peer.Arguments)
            {
                if (word.Value is "check" or "agent-check" or "resolvers" or "init-addr")
                {
                    state.Report.Add(HaproxyChecks.DubiousPeers, word.Location, $"\"{word.Shown}\" has no effect for a peer: peers are neither checked nor resolved");
                    break;
                }
            }
        }
    }

    private static void CheckShards(AnalysisState state, SectionDraft section, BoundLine[] peers)
    {
        var shards = 0;
        if (section.Last("shards") is { } given && !int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out shards))
        {
            return;
        }

        foreach (var peer in peers)
        {
            for (var index = 1; index + 1 < peer.Arguments.Length; index++)
            {
                var word = peer.Arguments[index + 1];
                if (peer.Arguments[index].Value == "shard"
                    && int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
                    && shard > shards)
                {
                    state.Report.Add(
                        HaproxyChecks.DubiousPeers,
                        word.Location,
                        string.Create(CultureInfo.InvariantCulture, $"there is no shard \"{shard}\", the section has {shards}; it is ignored"));
                }
            }
        }
    }
}
