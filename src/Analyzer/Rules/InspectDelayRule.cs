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
        foreach (var name in Delays)
        {
            CheckRepeated(state, name);
        }

        var delayed = state.Index.Named(Delays[0]).Select(static placed => placed.Section).ToHashSet();
        foreach (var (proxy, line) in state.Index.AnyAction("track-sc", "capture"))
        {
            if (proxy is { IsDefaults: false, IsOpen: false } && !proxy.Mentions("disabled") && !delayed.Contains(proxy) && !(proxy.Defaults is { } defaults && delayed.Contains(defaults)))
            {
                CheckContent(state, line);
            }
        }
    }

    private static void CheckRepeated(AnalysisState state, string name)
    {
        var firsts = new Dictionary<ProxyDraft, BoundLine>();
        foreach (var (section, line) in state.Index.Named(name))
        {
            if (!firsts.TryAdd(section, line))
            {
                state.Report.Add(HaproxyChecks.SecondInspectDelay, line.Where, $"a second \"{name}\" is ignored", firsts[section].Where, "the one that counts");
            }
        }
    }

    private static void CheckContent(AnalysisState state, BoundLine line)
    {
        if (line.Parts is { Action: { Set: RuleSet.TcpContent } use } parts
            && parts.Expressions.Find(static expression => expression.Fetch is { } fetch && NeedsContent(fetch)) is { } key)
        {
            state.Report.Add(
                HaproxyChecks.NoInspectDelay,
                line.Where,
                $"\"{use.Spec.Name}\" by \"{key.Call.Name}\" looks at content that may not be there yet; set \"tcp-request inspect-delay\"");
        }
    }

    private static bool NeedsContent(FetchSpec fetch) =>
        fetch.Layer is SampleLayer.Layer6 or SampleLayer.Layer7 && (fetch.Stages & (RuleStage.Connection | RuleStage.Session)) == 0;
}
