using CfgCompiler.Analyzer.Binding.Expressions;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>What actions have in parentheses.</summary>
internal static class ActionInside
{
    /// <summary>Conditions of <c>set-var</c> came with this version.</summary>
    private const int VariableConditions = 205;

    private static readonly string[] Conditions =
        ["ifexists", "ifnotexists", "ifempty", "ifnotempty", "ifset", "ifnotset", "ifgt", "iflt"];

    public static readonly ActionParentheses Variable = new("<var-name>[,<cond>...]", 1, 9, static (parts, version) =>
        VariableNames.Problem(parts[0], version) ?? ConditionProblem(parts, version));

    public static readonly ActionParentheses VariableOnly = new("<var-name>", 1, 1, static (parts, version) => VariableNames.Problem(parts[0], version));

    public static readonly ActionParentheses File = new("<file-name>", 1, 1, static (parts, _) =>
        parts[0].Length == 0 ? "a file name is expected in the parentheses" : null);

    public static readonly ActionParentheses Counter = new("<sc-id>", 1, 1, static (parts, _) => NumbersProblem(parts));

    public static readonly ActionParentheses IndexAndCounter = new("<idx>,<sc-id>", 2, 2, static (parts, _) => NumbersProblem(parts));

    public static readonly ActionParentheses Resolve = new("<var>,<resolvers>[,ipv4|ipv6]", 2, 3, static (parts, version) =>
        VariableNames.Problem(parts[0], version)
        ?? (parts.Length > 2 && parts[2] is not ("ipv4" or "ipv6") ? $"\"{parts[2]}\" is no address family; expected \"ipv4\" or \"ipv6\"" : null));

    private static string? ConditionProblem(string[] parts, int version)
    {
        foreach (var part in parts.AsSpan(1))
        {
            if (version < VariableConditions || Array.IndexOf(Conditions, part) < 0)
            {
                return $"\"{part}\" is no condition of \"set-var\"{Hint.For(part, Conditions)}";
            }
        }

        return null;
    }

    private static string? NumbersProblem(string[] parts)
    {
        foreach (var part in parts)
        {
            if (part.Length == 0 || !part.All(char.IsAsciiDigit))
            {
                return $"\"{part}\" is no number; expected the index of a counter";
            }
        }

        return null;
    }
}
