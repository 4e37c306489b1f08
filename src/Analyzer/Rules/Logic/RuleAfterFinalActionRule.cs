using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>
/// CFG1007: rules behind one that always ends the list. HAProxy itself tells of a rule without condition in the same section;
/// here are those whose condition is always true, and those of the defaults section.
/// </summary>
internal sealed class RuleAfterFinalActionRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1007", "rule-after-final-action", Severity.Error, "A rule behind one that always ends the list.");

    public void Check(AnalysisState state)
    {
        var ended = new Dictionary<RuleSet, BoundLine>();
        foreach (var proxy in state.Configuration.Proxies)
        {
            ended.Clear();
            Find(state, proxy.Defaults, ended);
            Find(state, proxy, ended);
        }
    }

    private static void Find(AnalysisState state, ProxyDraft? proxy, Dictionary<RuleSet, BoundLine> ended)
    {
        var reported = RuleSet.None;
        foreach (var line in proxy?.Lines ?? [])
        {
            if (proxy is null || line.Parts?.Action is not { } action)
            {
                continue;
            }

            if (ended.TryGetValue(action.Set, out var end))
            {
                Report(state, proxy, line, end, ref reported, action);
            }
            else if (action.Spec.IsFinal && IsAlways(state, line, proxy))
            {
                ended.Add(action.Set, line);
            }
        }
    }

    private static bool IsAlways(AnalysisState state, BoundLine line, ProxyDraft proxy) =>
        ConditionLogic.Of(state, proxy).Of(line) is { } when && when.Exists(static one => one.Length == 0);

    private static void Report(AnalysisState state, ProxyDraft proxy, BoundLine line, BoundLine end, ref RuleSet reported, ActionUse action)
    {
        if ((reported & action.Set) != 0 || (end.Parts?.Condition is null && proxy.Lines.Contains(end)))
        {
            return;
        }

        reported |= action.Set;
        state.Report.Add(
            Descriptor, line.Line.WordsLocation, $"\"{action.Name.Shown}\" never runs: a rule before it always ends the list", end.Line.WordsLocation, "the last rule that runs");
    }
}
