using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>CFG1060: a path begins with a slash, so that a pattern for its start without one never matches.</summary>
internal sealed class PathWithoutSlashRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1060", "path-pattern-without-slash", Severity.Error, "A pattern for the start of a path that does not begin with a slash.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, _, test) in state.Index.Tests)
        {
            if (test.Expression is { Call.Name: "path" or "pathq", Converters.IsEmpty: true } && test.Matcher is "str" or "beg")
            {
                CheckPatterns(state, test);
            }
        }
    }

    private static void CheckPatterns(AnalysisState state, AclTest test)
    {
        foreach (var word in test.Patterns)
        {
            // "*" is what OPTIONS has instead of a path.
            if (word.Value is not { Length: > 0 } text || text[0] is '/' or '*')
            {
                continue;
            }

            var fix = new Fix($"write \"/{word.Shown}\"", FixSafety.Suggested, [new TextEdit(new(word.Word.Span.Start, word.Word.Span.Length), $"/{word.Shown}")]);
            state.Report.Add(
                Descriptor,
                word.Location,
                $"\"{test.Keyword}\" never matches \"{word.Shown}\" because every path begins with \"/\"; write \"/{word.Shown}\"",
                word.Word.Span.Length == text.Length ? [fix] : []);
        }
    }
}
