using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;
using System.Collections.Immutable;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7003: some lines are indented by tabs and some by spaces.</summary>
internal sealed class MixedIndentRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7003", "mixed-indent", Severity.Info, "Tabs and spaces before the lines of one file.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var file in state.Files)
        {
            Check(state, file);
        }
    }

    private static void Check(AnalysisState state, FileSyntax file)
    {
        if (!IsMixed(file))
        {
            return;
        }

        var indents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in file.Lines)
        {
            if (IndentOf(file, line) is { Length: > 0 } indent)
            {
                indents[indent] = indents.GetValueOrDefault(indent) + 1;
            }
        }

        var tabs = indents.Where(static item => !item.Key.Contains(' ', StringComparison.Ordinal)).Sum(static item => item.Value);
        var spaces = indents.Where(static item => !item.Key.Contains('\t', StringComparison.Ordinal)).Sum(static item => item.Value);
        var other = tabs > spaces ? ' ' : '\t';
        var usual = indents.Where(item => !item.Key.Contains(other, StringComparison.Ordinal)).OrderByDescending(static item => item.Value).Select(static item => item.Key).FirstOrDefault("    ");
        var odd = file.Lines.Where(line => IndentOf(file, line)?.Contains(other, StringComparison.Ordinal) == true).ToArray();
        var edits = odd.Select(line => new TextEdit(IndentSpan(line), usual)).ToImmutableArray();
        state.Report.Add(
            Descriptor,
            new Location(file.Source, IndentSpan(odd[0])),
            string.Create(CultureInfo.InvariantCulture, $"this line and {odd.Length - 1} others are indented by {(other == ' ' ? "spaces" : "tabs")}, the rest of the file by {(other == ' ' ? "tabs" : "spaces")}"),
            [new Fix(other == ' ' ? "Indent by tabs" : "Indent by spaces", FixSafety.Safe, edits)]);
    }

    private static bool IsMixed(FileSyntax file)
    {
        var (hasTabs, hasSpaces) = (false, false);
        foreach (var line in file.Lines)
        {
            if (!line.IsBlank && !line.IsBroken)
            {
                var indent = file.Source.Text.AsSpan(line.Span.Start, IndentSpan(line).Length);
                hasTabs |= indent.Contains('\t');
                hasSpaces |= indent.Contains(' ');
            }
        }

        return hasTabs && hasSpaces;
    }

    /// <summary>What stands before the first word; null for lines without words.</summary>
    private static string? IndentOf(FileSyntax file, LineSyntax line) =>
        line.IsBlank || line.IsBroken ? null : file.Source.Text.Substring(line.Span.Start, IndentSpan(line).Length);

    private static TextSpan IndentSpan(LineSyntax line) => TextSpan.FromBounds(line.Span.Start, line.Words[0].Span.Start);
}
