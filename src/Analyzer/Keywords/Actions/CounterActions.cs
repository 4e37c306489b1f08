namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Actions on the counters of stick tables (section 4.4).</summary>
internal static class CounterActions
{
    public static ActionSpec[] All =>
    [
        new("track-sc", RuleSet.TcpRequest | RuleSet.HttpRequest | RuleSet.HttpResponse, "Counts in the table's entry of a key.",
            RuleArg.Expression("key"), RuleArg.Options(("table", [Arg.Name("table")]))) { TakesNumber = true },
        new("sc-add-gpc", RuleSet.All, "Adds to a general purpose counter.", RuleArg.NumberOrExpression("int")) { Parentheses = ActionInside.IndexAndCounter, Since = 208 },
        new("sc-inc-gpc", RuleSet.All, "Counts a general purpose counter up.") { Parentheses = ActionInside.IndexAndCounter, Since = 205 },
        new("sc-inc-gpc0", RuleSet.All, "Counts the first general purpose counter up.") { Parentheses = ActionInside.Counter, Since = 106 },
        new("sc-inc-gpc1", RuleSet.All, "Counts the second general purpose counter up.") { Parentheses = ActionInside.Counter, Since = 108 },
        new("sc-set-gpt", RuleSet.All, "Sets a general purpose tag.", RuleArg.NumberOrExpression("int")) { Parentheses = ActionInside.IndexAndCounter, Since = 205 },
        new("sc-set-gpt0", RuleSet.All, "Sets the first general purpose tag.", RuleArg.NumberOrExpression("int")) { Parentheses = ActionInside.Counter, Since = 106 },
    ];
}
