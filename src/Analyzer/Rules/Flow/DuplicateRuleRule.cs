using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Flow;

/// <summary>
/// CFG1069: a rule that an earlier one leaves nothing for, because that one ends the list for all that it matches; and a rule that
/// is there twice in a row. Rules in between that change the request or what is known of it make the second one another rule.
/// </summary>
internal sealed class DuplicateRuleRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1069", "duplicate-rule", Severity.Warning, "A rule that an earlier one leaves nothing for.");

    /// <summary>Earlier rules that a rule is compared with; beyond that only equal conditions are found, so that long lists stay cheap.</summary>
    private const int ComparedMax = 25;

    public void Check(AnalysisState state)
    {
        var lists = new Dictionary<RuleSet, Ended>();
        foreach (var section in state.Index.Sections)
        {
            ConditionLogic? logic = null;
            lists.Clear();
            foreach (var line in section.Lines)
            {
                // The old redirect lines are a list of their own.
                var set = line.Parts?.Action?.Set ?? RuleSet.None;
                if (line.IsNegated || (set == RuleSet.None && line.Name != "redirect"))
                {
                    continue;
                }

                if (!lists.TryGetValue(set, out var ended))
                {
                    lists[set] = ended = new Ended();
                }

                Check(state, line, ended, logic ??= ConditionLogic.Of(state, section));
            }
        }
    }

    private static void Check(AnalysisState state, BoundLine line, Ended ended, ConditionLogic logic)
    {
        if (ended.Last is { } last && IsSame(last, line))
        {
            state.Report.Add(Descriptor, line.Line.WordsLocation, "this rule stands there twice; delete one of them", last.Line.WordsLocation, "the same rule");
        }
        else if (logic.Of(line) is { Count: > 0 } when && when.TrueForAll(static one => one.Length > 0))
        {
            if (ended.Covering(when) is { } first)
            {
                state.Report.Add(
                    Descriptor,
                    line.Line.WordsLocation,
                    "this rule never acts: an earlier one ends the list for all that it matches; delete it, or put it first",
                    first.Line.WordsLocation,
                    "the earlier rule");
            }
            else if (EndsTheList(line))
            {
                ended.Add(line, when);
            }
        }

        if (ChangesSomething(line))
        {
            ended.Forget();
        }

        ended.Last = line;
    }

    /// <summary>Twice the same words, and the second time makes no difference.</summary>
    private static bool IsSame(BoundLine one, BoundLine other) =>
        other.Parts?.Action?.Spec.Name is "set-header" or "del-header" or "set-log-level" or "set-path" or "set-var" or "set-method" or "track-sc" or "deny" or "tarpit" or "allow" or "accept"
            or "reject" or "redirect" or "return"
        && one.Line.Words.Length == other.Line.Words.Length
        && one.Line.Words.Zip(other.Line.Words).All(static pair => pair.First.Value is { } value && value == pair.Second.Value)
        && !(other.Parts.AllExpressions().Any(static expression => expression.Calls.Any(static call => call.Name is "var" or "rand" or "uuid" or "path" or "url" || call.Name.StartsWith("lua", StringComparison.Ordinal))));

    private static bool EndsTheList(BoundLine line) =>
        (line.Name == "redirect" || line.Parts?.Action is { Spec.IsFinal: true }) && !line.Line.Words.Any(static word => word.Value is "ignore-empty");

    private static bool ChangesSomething(BoundLine line) =>
        line.Parts?.Action is { Spec: { IsFinal: false, Name: not ("set-log-level" or "capture" or "set-nice" or "set-mark" or "set-tos" or "set-timeout") } };

    /// <summary>The rules so far that end a list, since the last one that changed anything.</summary>
    private sealed class Ended
    {
        private readonly List<(BoundLine Line, List<Literal[]> When)> _rules = [];
        private readonly Dictionary<string, BoundLine> _equal = new(StringComparer.Ordinal);

        public BoundLine? Last { get; set; }

        public void Add(BoundLine line, List<Literal[]> when)
        {
            if (_rules.Count < ComparedMax)
            {
                _rules.Add((line, when));
            }

            foreach (var one in when)
            {
                _equal.TryAdd(KeyOf(one), line);
            }
        }

        public void Forget()
        {
            _rules.Clear();
            _equal.Clear();
        }

        public BoundLine? Covering(List<Literal[]> when)
        {
            if (when.TrueForAll(one => _equal.ContainsKey(KeyOf(one))))
            {
                return _equal[KeyOf(when[0])];
            }

            var found = _rules.Find(rule => when.TrueForAll(one => ConditionLogic.Covers(rule.When, one)));
            return found.Line;
        }

        private static string KeyOf(Literal[] literals) =>
            string.Join('\u0004', literals.Select(static literal => (literal.IsNegated ? "!" : "") + literal.Key).Order(StringComparer.Ordinal));
    }
}
