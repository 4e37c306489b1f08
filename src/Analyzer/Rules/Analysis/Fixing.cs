using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Edits that several rules offer.</summary>
internal static class Fixing
{
    public static ImmutableArray<Fix> Replace(Location where, string text, string title, FixSafety safety) =>
        [new Fix(title, safety, [new TextEdit(where.Span, text)])];

    public static ImmutableArray<Fix> InsertBefore(Location where, string text, string title, FixSafety safety) =>
        [new Fix(title, safety, [new TextEdit(new TextSpan(where.Span.Start, 0), text)])];

    public static ImmutableArray<Fix> InsertAfter(Location where, string text, string title, FixSafety safety) =>
        [new Fix(title, safety, [new TextEdit(new TextSpan(where.Span.End, 0), text)])];

    /// <summary>Takes the whole line away, its comment included.</summary>
    public static ImmutableArray<Fix> RemoveLine(BoundLine line, string title, FixSafety safety) =>
        [new Fix(title, safety, [new TextEdit(line.Line.Syntax.Span, "")])];

    /// <summary>A line of its own after another one, with that one's indent.</summary>
    public static ImmutableArray<Fix> AddLineAfter(BoundLine line, string text, string title, FixSafety safety) => AddLine(line, text, title, safety, isAfter: true);

    public static ImmutableArray<Fix> AddLineBefore(BoundLine line, string text, string title, FixSafety safety) => AddLine(line, text, title, safety, isAfter: false);

    private static ImmutableArray<Fix> AddLine(BoundLine line, string text, string title, FixSafety safety, bool isAfter)
    {
        var file = line.Line.Source.Text;
        var span = line.Line.Syntax.Span;
        var words = line.Line.WordsLocation.Span;
        var indent = file[span.Start..words.Start];
        var isLast = isAfter && (span.Length == 0 || file[span.End - 1] != '\n');
        var at = isAfter ? span.End : span.Start;
        return [new Fix(title, safety, [new TextEdit(new TextSpan(at, 0), isLast ? $"\n{indent}{text}" : $"{indent}{text}\n")])];
    }
}
