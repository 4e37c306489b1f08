using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1040: a frontend that reads a capture slot it does not have.</summary>
internal sealed class CaptureSlotRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1040", "capture-slot-unused-or-missing", Severity.Info, "A capture slot that does not exist.");

    public void Check(AnalysisState state)
    {
        var reading = state.Index.Expressions.Where(static placed => placed.Expression.Call.Name is "capture.req.hdr" or "capture.res.hdr");
        var sections = reading.Select(static placed => placed.Section).ToHashSet();
        foreach (var proxy in sections.Count > 0 ? state.Configuration.Proxies : [])
        {
            if (!sections.Contains(proxy) && !(proxy.Defaults is { } defaults && sections.Contains(defaults)))
            {
                continue;
            }

            if (proxy.Section == Section.Frontend && !proxy.IsOpen)
            {
                Check(state, proxy);
            }
        }
    }

    private static void Check(AnalysisState state, ProxyDraft proxy)
    {
        var (requests, responses) = (0, 0);
        var reads = new List<(bool IsRequest, int Slot, Location Where)>();
        foreach (var line in RuleLines.WithDefaults(proxy))
        {
            var isRule = line.Parts?.Action is { Spec.Name: "capture" } action && Array.Exists(action.Words, static word => word.Value == "len");
            requests += line.Name == "capture request header" || line.Name == "declare capture request" || isRule ? 1 : 0;
            responses += line.Name == "capture response header" || line.Name == "declare capture response" || isRule ? 1 : 0;
            foreach (var expression in line.Parts?.AllExpressions() ?? [])
            {
                if (expression.Call is { Name: "capture.req.hdr" or "capture.res.hdr", Arguments: [var slot, ..] }
                    && int.TryParse(slot.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    reads.Add((expression.Call.Name == "capture.req.hdr", number, expression.Where));
                }
            }
        }

        foreach (var (isRequest, slot, where) in reads)
        {
            if (slot >= (isRequest ? requests : responses))
            {
                state.Report.Add(
                    Descriptor, where, $"\"{proxy.Name}\" has no {(isRequest ? "request" : "response")} capture slot {slot}; slots are counted from 0, one for each capture line");
            }
        }
    }
}
