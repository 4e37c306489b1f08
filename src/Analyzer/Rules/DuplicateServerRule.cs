using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0252: two servers of one name in one backend.</summary>
internal sealed class DuplicateServerRule : IRule
{
    public void Check(AnalysisState state)
    {
        var names = new Dictionary<string, ServerDraft>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies)
        {
            names.Clear();
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
