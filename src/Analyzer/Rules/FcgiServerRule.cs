using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0528: a server that speaks FastCGI in a proxy that names no application.</summary>
internal sealed class FcgiServerRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || proxy.Own.Contains("use-fcgi-app") || proxy.Own.Contains("disabled"))
            {
                continue;
            }

            foreach (var server in proxy.Servers)
            {
                if (server.Params.Last("proto") is { Value: "fcgi" } proto)
                {
                    state.Report.Add(HaproxyChecks.BadFcgiApp, proto.IsInherited ? server.NameWhere : proto.Where, $"the server speaks FastCGI and \"{proxy.Name}\" has no \"use-fcgi-app\" line");
                    break;
                }
            }
        }
    }
}
