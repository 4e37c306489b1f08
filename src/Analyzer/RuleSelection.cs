using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer;

/// <summary>
/// Rules named by the user: by code (<c>CFG1003</c>), by the beginning of codes (<c>CFG3</c>), by name (<c>acl-unused</c>) or
/// <c>ALL</c>.
/// </summary>
public sealed class RuleSelection
{
    public static readonly RuleSelection None = new([]);

    private const string Everything = "ALL";
    private const int Exact = 100;

    private readonly ImmutableArray<string> _selectors;

    public RuleSelection(IEnumerable<string> selectors) => _selectors = [.. selectors];

    public bool IsEmpty => _selectors.IsEmpty;

    /// <summary>
    /// How exactly the rule is named: 0 not at all, more for a longer beginning, most for its code or name. Where one setting says
    /// yes and another no, the more exact one is meant.
    /// </summary>
    public int Match(DiagnosticDescriptor rule)
    {
        var best = 0;
        foreach (var selector in _selectors)
        {
            best = Math.Max(best, Match(selector, rule));
        }

        return best;
    }

    /// <summary>The same for one selector.</summary>
    public static int Match(string selector, DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(rule);
        if (selector.Equals(rule.Code, StringComparison.OrdinalIgnoreCase) || selector == rule.Name)
        {
            return Exact;
        }

        return selector.Equals(Everything, StringComparison.OrdinalIgnoreCase) ? 1
            : selector.Length >= 3 && rule.Code.StartsWith(selector, StringComparison.OrdinalIgnoreCase) ? selector.Length
            : 0;
    }
}
