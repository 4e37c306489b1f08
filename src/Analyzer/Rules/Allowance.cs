using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>One code of one comment that allows it.</summary>
/// <param name="Form"><c>allow</c>, <c>allow-section</c> or <c>allow-file</c>.</param>
/// <param name="Lines">The part of the file in which findings of the code are allowed.</param>
/// <param name="HasReason">There is a text after <c>--</c>.</param>
/// <param name="Removal">What makes the code disappear; with it the comment, when it has no other.</param>
internal sealed record Allowance(string Form, string Code, Location Where, TextSpan Lines, bool HasReason, TextEdit Removal)
{
    public bool IsUsed { get; set; }
}
