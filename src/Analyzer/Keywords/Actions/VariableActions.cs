namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Actions on variables, maps and ACLs (section 4.4).</summary>
internal static class VariableActions
{
    private const RuleSet Files = RuleSet.Http;

    public static ActionSpec[] All =>
    [
        new("set-var", RuleSet.All, "Sets a variable to a sample.", RuleArg.Expression()) { Parentheses = ActionInside.Variable, Since = 106 },
        new("set-var-fmt", RuleSet.All, "Sets a variable to a formatted string.", RuleArg.Format()) { Parentheses = ActionInside.Variable, Since = 205 },
        new("unset-var", RuleSet.All, "Removes a variable.") { Parentheses = ActionInside.VariableOnly, Since = 106 },
        new("add-acl", RuleSet.HttpRequest | RuleSet.HttpResponse, "Adds a pattern to an ACL's file in memory.", RuleArg.Format("key fmt")) { Parentheses = ActionInside.File },
        new("del-acl", Files, "Removes a pattern from an ACL's file in memory.", RuleArg.Format("key fmt")) { Parentheses = ActionInside.File },
        new("set-map", Files, "Sets an entry of a map in memory.", RuleArg.Format("key fmt"), RuleArg.Format("value fmt")) { Parentheses = ActionInside.File },
        new("del-map", Files, "Removes an entry of a map in memory.", RuleArg.Format("key fmt")) { Parentheses = ActionInside.File },
    ];
}
