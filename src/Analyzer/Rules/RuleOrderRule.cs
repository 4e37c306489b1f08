using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0204 to CFG0208: rules that never run, or run earlier than the file suggests.</summary>
internal sealed class RuleOrderRule : IRule
{
    /// <summary>Actions after which nothing of the list can run; HAProxy says so of these only.</summary>
    private static readonly string[] Final = ["allow", "deny", "tarpit", "auth", "redirect", "return"];

    /// <summary>What runs after the lists in front of it, in the order of processing.</summary>
    private static readonly string[] Order =
    [
        "tcp-request connection", "tcp-request session", "tcp-request content", "monitor fail", "http-request", "redirect", "use_backend", "use-server",
    ];

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Index.Sections)
        {
            CheckFinal(state, section);
            CheckOrder(state, section);
        }
    }

    private static void CheckFinal(AnalysisState state, ProxyDraft proxy)
    {
        var last = new Dictionary<RuleSet, BoundLine>();
        foreach (var line in proxy.Lines)
        {
            if (line.Parts?.Action is not { } use || (use.Set & RuleSet.Http) == 0)
            {
                continue;
            }

            if (last.TryGetValue(use.Set, out var before) && before.Parts is { Condition: null, Action: { } end } && Array.IndexOf(Final, end.Spec.Name) >= 0)
            {
                state.Report.Add(
                    HaproxyChecks.NeverReached,
                    line.Where,
                    $"this \"{line.Name}\" rule never runs: \"{end.Spec.Name}\" before it has no condition and ends the list",
                    before.Where,
                    "the rule that ends the list");
            }

            last[use.Set] = line;
        }
    }

    private static void CheckOrder(AnalysisState state, ProxyDraft proxy)
    {
        var seen = new BoundLine?[Order.Length];
        foreach (var line in proxy.Lines)
        {
            var rank = Array.IndexOf(Order, line.Name);
            if (rank < 0 || IsBroken(line))
            {
                continue;
            }

            var first = Array.Find(seen[(rank + 1)..], static later => later is not null);
            // use_backend and use-server stand on different sides of a proxy.
            if (first is not null && line.Name != "use_backend" && !(line.Name == "monitor fail" && first.Name == "use-server"))
            {
                state.Report.Add(
                    DescriptorOf(line.Name, first.Name),
                    line.Where,
                    $"this \"{line.Name}\" rule runs before the \"{first.Name}\" rule that stands in front of it",
                    first.Where,
                    $"the \"{first.Name}\" rule");
            }

            seen[rank] ??= line;
        }
    }

    /// <summary>A rule whose action could not be read is no rule.</summary>
    private static bool IsBroken(BoundLine line) => line.Spec?.Binding is RuleBinding && line.Parts?.Action is null;

    private static DiagnosticDescriptor DescriptorOf(string name, string before) => (name, before) switch
    {
        ("http-request", "use_backend") => HaproxyChecks.HttpRequestAfterUseBackend,
        ("tcp-request content", _) => HaproxyChecks.ContentRuleAfter,
        ("tcp-request connection" or "tcp-request session", _) => HaproxyChecks.ConnectionRuleAfter,
        _ => HaproxyChecks.RuleRunsEarlier,
    };
}
