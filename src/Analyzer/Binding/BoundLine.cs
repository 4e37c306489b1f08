using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>A line of a section whose keyword is known, for rules that look at lines rather than at what they set.</summary>
/// <param name="Name">All words of the keyword: <c>timeout connect</c>.</param>
/// <param name="Spec">Null for a keyword without entry of its own.</param>
/// <param name="ArgumentsAt">Index of the first word after the keyword.</param>
/// <param name="IsNegated">It began with <c>no</c> or <c>default</c>.</param>
internal sealed record BoundLine(string Name, KeywordSpec? Spec, ConfigLine Line, int ArgumentsAt, bool IsNegated)
{
    public ReadOnlySpan<ConfigWord> Arguments => Line.Words.AsSpan()[ArgumentsAt..];

    /// <summary>Expressions, conditions and log formats of the line; null when it has none.</summary>
    public LineParts? Parts { get; set; }

    /// <summary>The keyword's words.</summary>
    public Location Where { get; init; } = Line.Keyword.Location;
}
