namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>All actions of all lists of rules, one family a line.</summary>
internal static class ActionTable
{
    private static readonly Lazy<ActionSpec[]> Everything = new(static () =>
    [
        .. FlowActions.All,
        .. HeaderActions.All,
        .. ReplyActions.All,
        .. VariableActions.All,
        .. CounterActions.All,
        .. ConnectionActions.All,
        .. TrafficActions.All,
    ]);

    public static IReadOnlyList<ActionSpec> All => Everything.Value;

    /// <summary>The action a word names in a list of rules; null when the list has none of that name.</summary>
    public static ActionSpec? Find(string word, RuleSet set)
    {
        var name = NameOf(word);
        foreach (var spec in Everything.Value)
        {
            if ((spec.RuleSets & set) != 0
                && (spec.Name == name || (spec.TakesNumber && name.StartsWith(spec.Name, StringComparison.Ordinal) && IsNumber(name.AsSpan(spec.Name.Length)))))
            {
                return spec;
            }
        }

        return null;
    }

    /// <summary>The names in a list of rules, for suggestions.</summary>
    public static string[] NamesIn(RuleSet set) =>
        [.. Everything.Value.Where(spec => (spec.RuleSets & set) != 0).Select(static spec => spec.TakesNumber ? $"{spec.Name}0" : spec.Name)];

    /// <summary>The word up to its parenthesis.</summary>
    public static string NameOf(string word) => word.IndexOf('(') is >= 0 and var at ? word[..at] : word;

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
