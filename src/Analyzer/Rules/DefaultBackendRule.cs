using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0078, CFG0080, CFG0081, CFG0082: where default_backend leads.</summary>
internal sealed class DefaultBackendRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy is { HasFrontend: true, DefaultBackend: { IsKnown: true, Value: { } name } setting } && !proxy.Own.Contains("disabled"))
            {
                Check(state, proxy, name, setting.Where);
            }
        }
    }

    private static void Check(AnalysisState state, ProxyDraft proxy, string name, Location where)
    {
        var target = state.Configuration.FindBackend(name);
        if (target is null)
        {
            ReportUnknown(state, name, where);
        }
        else if (target == proxy)
        {
            state.Report.Add(HaproxyChecks.BackendLoop, where, $"listen \"{name}\" sends requests to itself");
        }
        else if (!ProxyModes.Fit(proxy, target))
        {
            state.Report.Add(
                HaproxyChecks.ModeMismatch,
                where,
                $"\"{proxy.Name}\" has mode {ProxyModes.Of(proxy)}, its default backend \"{name}\" mode {ProxyModes.Of(target)}",
                target.Where,
                "the backend");
        }
        else if (proxy is { HasBackend: true, Servers.Count: > 0 })
        {
            state.Report.Add(
                HaproxyChecks.UnusedServers, where, $"the servers of listen \"{proxy.Name}\" are never used because of this default_backend");
        }
    }

    private static void ReportUnknown(AnalysisState state, string name, Location where)
    {
        if (state.Configuration.IsOpen)
        {
            return;
        }

        if (state.Configuration.FindProxy(name) is { } frontend)
        {
            state.Report.Add(
                HaproxyChecks.UnknownDefaultBackend, where, $"\"{name}\" is a frontend and can't be a default_backend", frontend.Where, "declared here");
            return;
        }

        state.Report.Add(HaproxyChecks.UnknownDefaultBackend, where, $"no backend \"{name}\"{NameHint.For(state.Configuration, name, static proxy => proxy.HasBackend)}");
    }
}
