using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>
/// CFG1005 and CFG1006: the first use_backend that matches decides, so one whose requests an earlier line takes is dead.
/// A line is CFG1005 when the earlier one takes everything or has the same condition, CFG1006 when its patterns include the later ones.
/// </summary>
internal sealed class UseBackendOrderRule : IRule
{
    /// <summary>Earlier lines that a line is compared with; beyond that only equal conditions are found, so that long lists stay cheap.</summary>
    private const int ComparedMax = 200;

    public static readonly DiagnosticDescriptor Unreachable =
        new("CFG1005", "use-backend-unreachable", Severity.Error, "A use_backend that an earlier one leaves nothing for.");

    public static readonly DiagnosticDescriptor Shadowed =
        new("CFG1006", "use-backend-shadowed", Severity.Warning, "A use_backend whose patterns an earlier one includes.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.HasFrontend && proxy.Lines.FindAll(static line => line is { Name: "use_backend", IsNegated: false, Arguments: [_, ..] }) is { Count: > 1 } lines)
            {
                Check(state, lines, ConditionLogic.Of(state, proxy));
            }
        }
    }

    private static void Check(AnalysisState state, List<BoundLine> lines, ConditionLogic logic)
    {
        var equal = new Dictionary<string, BoundLine>(StringComparer.Ordinal);
        var earlier = new List<(BoundLine Line, List<Literal[]> When)>();
        foreach (var line in lines)
        {
            // A dynamic name that is no backend lets the next line decide.
            if (logic.Of(line) is not { Count: > 0 } when)
            {
                continue;
            }

            if (when.TrueForAll(one => equal.ContainsKey(KeyOf(one))))
            {
                Report(state, Unreachable, line, equal[KeyOf(when[0])], when[0].Length == 0);
                continue;
            }

            if (earlier.Find(other => when.TrueForAll(one => ConditionLogic.Covers(other.When, one))) is { Line: { } first, When: { } wide })
            {
                Report(state, wide.Exists(static one => one.Length == 0) ? Unreachable : Shadowed, line, first, false);
                continue;
            }

            if (IsDynamic(line))
            {
                continue;
            }

            if (earlier.Count < ComparedMax)
            {
                earlier.Add((line, when));
            }

            foreach (var one in when)
            {
                equal.TryAdd(KeyOf(one), line);
            }
        }
    }

    private static bool IsDynamic(BoundLine line) => line.Arguments is not [{ Value: { } name }, ..] || name.Contains('%', StringComparison.Ordinal);

    private static string KeyOf(Literal[] literals) =>
        string.Join('\u0004', literals.Select(static literal => (literal.IsNegated ? "!" : "") + literal.Key).Order(StringComparer.Ordinal));

    private static void Report(AnalysisState state, DiagnosticDescriptor rule, BoundLine line, BoundLine first, bool isAlways)
    {
        var name = line.Arguments[0].Shown;
        var why = rule == Shadowed
            ? "an earlier use_backend includes all that it matches; put the narrower condition first"
            : $"an earlier use_backend takes {(isAlways || first.Parts?.Condition is null ? "every request" : "all requests that it matches")}";
        state.Report.Add(rule, line.Line.WordsLocation, $"no request reaches backend \"{name}\" by this line: {why}", first.Line.WordsLocation, "the earlier line");
    }
}
