using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>All that is known of one action of the rules (section 4.4).</summary>
/// <param name="Name">Without what stands in parentheses: <c>set-var</c>.</param>
/// <param name="RuleSets">The lists of rules that have it.</param>
/// <param name="Summary">One line of documentation.</param>
/// <param name="Arguments">What follows it, in order.</param>
internal sealed record ActionSpec(string Name, RuleSet RuleSets, string Summary, params Argument[] Arguments)
{
    /// <summary>The first version that has it, such as 2.4 as 204; 0 for what 1.5 had already.</summary>
    public int Since { get; init; }

    /// <summary>The first version without it.</summary>
    public int? Removed { get; init; }

    public Deprecation? Deprecation { get; init; }

    /// <summary>What stands in parentheses right after the name; null when nothing does.</summary>
    public ActionParentheses? Parentheses { get; init; }

    /// <summary>Rules after it are not looked at once it has run.</summary>
    public bool IsFinal { get; init; }

    /// <summary>A number may be part of the name: <c>track-sc0</c>.</summary>
    public bool TakesNumber { get; init; }

    public Support Support { get; init; } = Support.NotYet;

    public string Usage =>
        string.Join(' ', Arguments.Select(static argument => argument.Usage).Prepend(Name + (Parentheses is { } inside ? $"({inside.Usage})" : "")));
}

/// <summary>Judges what stands in the parentheses of an action.</summary>
/// <param name="Usage">As documentation writes it.</param>
/// <param name="Min">Fewest parts.</param>
/// <param name="Max">Most parts.</param>
/// <param name="Problem">What is wrong with the parts for a version, null when nothing is.</param>
internal sealed record ActionParentheses(string Usage, int Min, int Max, Func<string[], int, string?> Problem);

/// <summary>The action of a line that could be read.</summary>
/// <param name="Spec">Its entry.</param>
/// <param name="Name">As written, with parentheses and number.</param>
/// <param name="Inside">The parts in parentheses.</param>
/// <param name="Set">The list of rules it stands in.</param>
/// <param name="Words">Its arguments, without the condition.</param>
internal sealed record ActionUse(ActionSpec Spec, ConfigWord Name, string[] Inside, RuleSet Set, ConfigWord[] Words);
