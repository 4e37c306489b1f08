using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
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
        }

        CheckUseServer(state);
    }

    private static void CheckTable(AnalysisState state, ProxyDraft proxy, ConfigWord? table, Location where)
    {
        if (table is { Text: null })
        {
            return;
        }

        var name = table?.Text ?? proxy.Name;
        if (!StickTables.Exists(state.Configuration, name))
        {
            state.Report.Add(
                HaproxyChecks.BadStick,
                table?.Location ?? where,
                table is null ? $"\"{name}\" has no stick table; add a \"stick-table\" line" : $"no stick table \"{name}\"{NameHint.For(state.Configuration, name, static other => other.StickTable is not null)}");
        }
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

        if (!StickTables.Exists(state.Configuration, target))
        {
            state.Report.Add(HaproxyChecks.BadWriteTo, table.WriteTo.Location, $"no stick table \"{target}\" to write to");
        }
        else if (state.Configuration.FindProxies(target).Find(static other => other.StickTable is not null)?.StickTable is { } other
            && (other.Type != table.Type || other.KeySize != table.KeySize))
        {
            state.Report.Add(HaproxyChecks.BadWriteTo, table.WriteTo.Location, $"the stick table \"{target}\" has keys of another type or size");
        }
    }

    private static void CheckUseServer(AnalysisState state)
    {
        var servers = new Dictionary<ProxyDraft, HashSet<string>>();
        foreach (var (proxy, line) in state.Index.Named("use-server"))
        {
            if (!servers.TryGetValue(proxy, out var known))
            {
                servers.Add(proxy, known = proxy.Servers.Select(static server => server.Name).ToHashSet(StringComparer.Ordinal));
            }

            // A name with "%" is made for each request.
            if (proxy.IsDefaults || line.Arguments is not [{ Text: { } name } word, ..] || name.Contains('%') || proxy.IsOpen
                || known.Contains(name))
            {
                continue;
            }

            state.Report.Add(
                HaproxyChecks.UnknownUseServer, word.Location, $"\"{proxy.Name}\" has no server \"{name}\"{NameHint.For(state.Configuration, name, proxy.Servers.Select(static server => server.Name))}");
        }
    }
}
