using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>CFG1061: methods are case-sensitive.</summary>
internal sealed class LowercaseMethodRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1061", "method-lowercase", Severity.Error, "A method in lower case never matches.");

    private static readonly string[] Methods = ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"];

    public void Check(AnalysisState state)
    {
        foreach (var (_, _, test) in state.Index.Tests)
        {
            if (test.Expression is not { Call.Name: "method", Converters.IsEmpty: true } || test.Flags.IgnoresCase || test.Matcher is not ("meth" or "str"))
            {
                continue;
            }

            foreach (var word in test.Patterns)
            {
                if (word.Value is { } text && text.Any(char.IsAsciiLetterLower) && Array.Find(Methods, method => method.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } method)
                {
                    state.Report.Add(
                        Descriptor,
                        word.Location,
                        $"\"{word.Shown}\" never matches because methods are case-sensitive; write \"{method}\"",
                        [new Fix($"write \"{method}\"", FixSafety.Suggested, [new TextEdit(word.Word.Span, method)])]);
                }
            }
        }
    }
}
