using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Flow;

/// <summary>
/// CFG1068: a variable that is set, and set again before anything can have read it. A rule in between that may end the list counts
/// as a reader, since logs and answers come after it; a second rule that may find nothing to set leaves the first one in effect.
/// </summary>
internal sealed class DeadStoreRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1068", "dead-store-variable", Severity.Info, "A variable that is set again before it is read.");

    /// <summary>Fetches that always have a value in a request or connection.</summary>
    private static readonly string[] AlwaysThere =
        ["str", "int", "bool", "bin", "ipv4", "ipv6", "src", "src_port", "dst", "dst_port", "path", "url", "method", "date", "fe_name", "fe_id", "ssl_fc", "rand", "uuid", "always_true", "always_false"];

    public void Check(AnalysisState state)
    {
        var pending = new Dictionary<(RuleSet Set, string Name), BoundLine>();
        foreach (var section in state.Index.Sections)
        {
            if (section.Lines.Exists(static line => line.Name.StartsWith("filter", StringComparison.Ordinal)))
            {
                continue;
            }

            pending.Clear();
            foreach (var line in section.Lines)
            {
                if (line.Parts?.Action is { } action)
                {
                        Follow(state, line, action, section.Acls, pending);
                }
            }
        }
    }

    private static void Follow(
        AnalysisState state, BoundLine line, ActionUse action, AclList acls, Dictionary<(RuleSet Set, string Name), BoundLine> pending)
    {
        if (action.Spec.IsFinal || action.Spec.Name is "send-spoe-group" or "sc-inc-gpc" or "set-map" || action.Spec.Name.StartsWith("lua", StringComparison.Ordinal))
        {
            pending.Clear();
            return;
        }

        foreach (var name in Reads(line, acls))
        {
            pending.Remove((action.Set, name));
        }

        if (action is not { Spec.Name: "set-var" or "set-var-fmt", Inside: [var variable, ..] } || variable.StartsWith("proc.", StringComparison.Ordinal))
        {
            return;
        }

        var isCertain = line.Parts is { Condition: null } && action.Inside.Length == 1 && AlwaysSets(line, action);
        if (isCertain && pending.TryGetValue((action.Set, variable), out var first))
        {
            state.Report.Add(
                Descriptor,
                first.Line.WordsLocation,
                $"\"{variable}\" is set again before anything reads it; delete this line, or read another variable",
                line.Line.WordsLocation,
                "set again");
        }

        pending[(action.Set, variable)] = line;
    }

    private static bool AlwaysSets(BoundLine line, ActionUse action) =>
        action.Spec.Name == "set-var-fmt"
        || line.Parts?.Expressions is [{ Call: var call, Converters: var converters }]
            && Array.IndexOf(AlwaysThere, call.Name) >= 0 && converters.All(static converter => converter.Name is "lower" or "upper" or "hex" or "length");

    /// <summary>Variables that the line's expressions mention, those of ACLs it names included.</summary>
    private static IEnumerable<string> Reads(BoundLine line, AclList acls)
    {
        var tests = RuleLines.Tests(line.Parts?.Condition, acls).Select(static test => test.Expression);
        foreach (var expression in (line.Parts?.AllExpressions() ?? []).Concat(tests))
        {
            foreach (var call in expression.Calls)
            {
                foreach (var argument in call.Arguments)
                {
                    yield return argument.Text;
                }
            }
        }
    }
}
