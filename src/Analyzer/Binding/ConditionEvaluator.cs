using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Conditions;
using CfgCompiler.Parser.Lexing;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The value of a condition: the version is the target's or 3.5, features are those of the compiled proxy.</summary>
internal static class ConditionEvaluator
{
    /// <summary>Null when it depends on something that nobody knows at build.</summary>
    public static bool? Evaluate(ConditionSyntax condition, AnalysisState state) => condition switch
    {
        NumberConditionSyntax number => number.Value,
        NotConditionSyntax not => !Evaluate(not.Operand, state),
        AndConditionSyntax and => All(and.Operands, state, stopAt: false),
        OrConditionSyntax or => All(or.Operands, state, stopAt: true),
        PredicateConditionSyntax predicate => Predicate(predicate, state),
        _ => false,
    };

    private static bool? All(IEnumerable<ConditionSyntax> operands, AnalysisState state, bool stopAt)
    {
        bool? result = !stopAt;
        foreach (var operand in operands)
        {
            var value = Evaluate(operand, state);
            if (value == stopAt)
            {
                return stopAt;
            }

            result = value is null ? null : result;
        }

        return result;
    }

    private static bool? Predicate(PredicateConditionSyntax call, AnalysisState state) => call.Predicate.Name switch
    {
        "defined" => state.Environment.Lookup(call.Argument(0)).State switch
        {
            VariableState.Set => true,
            VariableState.Unset => false,
            _ => null,
        },
        "streq" => call.Argument(0) == call.Argument(1),
        "strneq" => call.Argument(0) != call.Argument(1),
        "strstr" => call.Argument(0).Contains(call.Argument(1), StringComparison.Ordinal),
        "version_atleast" => HaproxyVersion.Parse(call.Argument(0)) is { } atLeast ? state.Version >= atLeast : null,
        "version_before" => HaproxyVersion.Parse(call.Argument(0)) is { } before ? state.Version < before : null,
        "fips_mode" => false,
        "feature" => ProxyFeatures.Has(call.Argument(0)),
        "enabled" => null,
        _ => false,
    };
}
