using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>CFG1058, CFG1059: "if" or "unless" with nothing after it. HAProxy loads it; such a rule never, or always, applies.</summary>
internal sealed class EmptyConditionRule : IRule
{
    public static readonly DiagnosticDescriptor EmptyIf =
        new("CFG1058", "empty-condition-if", Severity.Error, "A rule that ends in \"if\" never applies.");

    public static readonly DiagnosticDescriptor EmptyUnless =
        new("CFG1059", "empty-condition-unless", Severity.Error, "A rule that ends in \"unless\" always applies.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.WithParts)
        {
            if (line.Line.IsOpen || line.Parts?.Condition is not { Alternatives.IsEmpty: true })
            {
                continue;
            }

            // The word as it stands: one that a variable made empty, or that could not be read, is not judged.
            var last = line.Line.Words[^1];
            if (last.Value == "if")
            {
                state.Report.Add(EmptyIf, last.Location, $"nothing follows \"if\", so that this \"{line.Name}\" never applies; add the condition");
            }
            else if (last.Value == "unless")
            {
                state.Report.Add(EmptyUnless, last.Location, $"nothing follows \"unless\", so that this \"{line.Name}\" always applies; add the condition");
            }
        }
    }
}
