using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0084, CFG0406 to CFG0408: the tables, peers and servers that stick and use-server rules name must exist.</summary>
internal sealed class StickReferencesRule : IRule
{
    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen)
        {
            return;
        }

        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var stick in proxy.Sticks)
            {
                CheckTable(state, proxy, stick.Table, stick.Where);
            }

            CheckOwnTable(state, proxy);
            CheckUseServer(state, proxy);
        }
    }

    private static void CheckTable(AnalysisState state, ProxyDraft proxy, ConfigWord? table, Location where)
    {
        if (table is { Text: null })
        {
            return;
        }

        var name = table?.Text ?? proxy.Name;
        if (!HasTable(state, name))
        {
            var names = state.Configuration.Proxies.Where(candidate => candidate.StickTable is not null).Select(candidate => candidate.Name).ToArray();
            state.Report.Add(
                HaproxyChecks.BadStick,
                table?.Location ?? where,
                table is null ? $"\"{name}\" has no stick table; add a \"stick-table\" line" : $"no stick table \"{name}\"{Hint.For(name, names)}");
        }
    }

    /// <summary>A table is that of a proxy, or <c>SECTION/NAME</c> of a peers section.</summary>
    public static bool HasTable(AnalysisState state, string name)
    {
        if (name.IndexOf('/') is > 0 and var slash)
        {
            return state.Configuration.FindSection(Section.Peers, name[..slash]) is { } peers
                && (peers.IsOpen || peers.Lines.Exists(line => line.Name == "table" && line.Arguments is [{ } first, ..] && (first.Text is null || first.Text == name[(slash + 1)..])));
        }

        return state.Configuration.Proxies.Exists(proxy => proxy.Name == name && (proxy.StickTable is not null || proxy.Own.Contains("stick-table") || proxy.IsOpen));
    }

    private static void CheckOwnTable(AnalysisState state, ProxyDraft proxy)
    {
        if (proxy.StickTable is not { } table)
        {
            return;
        }

        if (table.Peers is { Text: { } peers } && state.Configuration.FindSection(Section.Peers, peers) is null)
        {
            var names = state.Configuration.Sections.Where(section => section.Kind == Section.Peers).Select(section => section.Name).ToArray();
            state.Report.Add(HaproxyChecks.UnknownPeers, table.Peers.Location, $"no peers section \"{peers}\"{Hint.For(peers, names)}");
        }

        if (table.WriteTo is not { Text: { } target })
        {
            return;
        }

        if (!HasTable(state, target))
        {
            state.Report.Add(HaproxyChecks.BadWriteTo, table.WriteTo.Location, $"no stick table \"{target}\" to write to");
        }
        else if (state.Configuration.Proxies.Find(other => other.Name == target && other.StickTable is not null)?.StickTable is { } other
            && (other.Type != table.Type || other.KeySize != table.KeySize))
        {
            state.Report.Add(HaproxyChecks.BadWriteTo, table.WriteTo.Location, $"the stick table \"{target}\" has keys of another type or size");
        }
    }

    private static void CheckUseServer(AnalysisState state, ProxyDraft proxy)
    {
        foreach (var line in proxy.Lines)
        {
            // A name with "%" is made for each request.
            if (line.Name != "use-server" || line.Arguments is not [{ Text: { } name } word, ..] || name.Contains('%') || proxy.IsOpen
                || proxy.Servers.Exists(server => server.Name == name))
            {
                continue;
            }

            state.Report.Add(
                HaproxyChecks.UnknownUseServer, word.Location, $"\"{proxy.Name}\" has no server \"{name}\"{Hint.For(name, [.. proxy.Servers.Select(server => server.Name)])}");
        }
    }
}
