using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0252: two servers of one name in one backend.</summary>
internal sealed class DuplicateServerRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var names = new Dictionary<string, ServerDraft>(proxy.Servers.Count, StringComparer.Ordinal);
            foreach (var server in proxy.Servers)
            {
                if (!names.TryAdd(server.Name, server))
                {
                    state.Report.Add(
                        HaproxyChecks.DuplicateServer,
                        server.NameWhere,
                        $"\"{proxy.Name}\" has a server \"{server.Name}\" already",
                        names[server.Name].NameWhere,
                        "first declared here");
                }
            }
        }
    }
}
