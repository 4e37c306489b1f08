using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Lines;

/// <summary>CFG1070: a rule that writes the headers from which the other side learns where a message ends.</summary>
internal sealed class FramingHeaderRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1070", "framing-header-edited", Severity.Warning, "A rule that writes Content-Length or Transfer-Encoding.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.AnyAction("set-header", "add-header", "replace-header", "replace-value"))
        {
            if (line.Parts?.Action is { Words: [{ Value: { } header } word, ..] } action
                && (header.Equals("content-length", StringComparison.OrdinalIgnoreCase) || header.Equals("transfer-encoding", StringComparison.OrdinalIgnoreCase)))
            {
                state.Report.Add(
                    Descriptor,
                    word.Location,
                    $"\"{action.Spec.Name}\" of \"{word.Shown}\" makes the header say another length than the message has; remove the rule");
            }
        }
    }
}
