using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0219, CFG0228: the time that rules on content wait for it.</summary>
internal sealed class InspectDelayRule : IRule
{
    private static readonly string[] Delays = ["tcp-request inspect-delay", "tcp-response inspect-delay"];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies.Concat(state.Configuration.Defaults))
        {
            foreach (var name in Delays)
            {
                CheckRepeated(state, proxy, name);
            }

            if (proxy is { IsDefaults: false, IsOpen: false } && !proxy.Seen.Contains("disabled") && !HasDelay(proxy))
            {
                CheckContent(state, proxy);
            }
        }
    }

    private static void CheckRepeated(AnalysisState state, ProxyDraft proxy, string name)
    {
        var first = proxy.Lines.Find(line => line.Name == name);
        foreach (var line in proxy.Lines)
        {
            if (first is not null && line.Name == name && line != first)
            {
                state.Report.Add(HaproxyChecks.SecondInspectDelay, line.Where, $"a second \"{name}\" is ignored", first.Where, "the one that counts");
            }
        }
    }

    private static bool HasDelay(ProxyDraft proxy) => (proxy.Defaults?.Lines ?? []).Concat(proxy.Lines).Any(static line => line.Name == Delays[0]);

    private static void CheckContent(AnalysisState state, ProxyDraft proxy)
    {
        foreach (var line in proxy.Lines)
        {
            if (line.Parts is { Action: { Set: RuleSet.TcpContent, Spec.Name: "track-sc" or "capture" } use } parts
                && parts.Expressions.Find(static expression => expression.Fetch is { } fetch && NeedsContent(fetch)) is { } key)
            {
                state.Report.Add(
                    HaproxyChecks.NoInspectDelay,
                    line.Where,
                    $"\"{use.Spec.Name}\" by \"{key.Call.Name}\" looks at content that may not be there yet; set \"tcp-request inspect-delay\"");
            }
        }
    }

    private static bool NeedsContent(FetchSpec fetch) =>
        fetch.Layer is SampleLayer.Layer6 or SampleLayer.Layer7 && (fetch.Stages & (RuleStage.Connection | RuleStage.Session)) == 0;
}
