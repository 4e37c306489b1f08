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

    /// <summary>Takes a word away, and the blanks before it.</summary>
    public static ImmutableArray<Fix> RemoveWord(Location where, string title, FixSafety safety)
    {
        var text = where.Source.Text;
        var start = where.Span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return [new Fix(title, safety, [new TextEdit(TextSpan.FromBounds(start, where.Span.End), "")])];
    }

    /// <summary>The same words after the address of each server; those of another file than the first are left alone.</summary>
    public static ImmutableArray<Fix> AddToServers(IReadOnlyCollection<ServerDraft> servers, Func<ServerDraft, string> words, string title)
    {
        var source = servers.First().Address.Where.Source;
        var edits = servers.Where(server => server.Address.Where.Source == source)
            .DistinctBy(static server => server.Address.Where.Span.End)
            .Select(server => new TextEdit(new TextSpan(server.Address.Where.Span.End, 0), $" {words(server)}"));
        return [new Fix(title, FixSafety.Suggested, [.. edits])];
    }

    /// <summary>A line of its own near the top of sections, after their bind lines; sections of another file than the first are left alone.</summary>
    public static ImmutableArray<Fix> AddToSections(IReadOnlyList<ProxyDraft> sections, string text, string title)
    {
        var edits = sections.Where(section => section.Where.Source == sections[0].Where.Source).Select(section => EditOf(section, text));
        return [new Fix(title, FixSafety.Suggested, [.. edits])];
    }

    private static TextEdit EditOf(ProxyDraft section, string text)
    {
        if (section.Lines.FindLast(static line => line.Name == "bind") is { } bind)
        {
            return AddLineAfter(bind, text, "", FixSafety.Suggested)[0].Edits[0];
        }

        var file = section.Where.Source.Text;
        var end = file.IndexOf('\n', section.Where.Span.End);
        var indent = section.Lines is [var first, ..] && first.Line.Syntax.Words.Length > 0
            ? file[first.Line.Syntax.Span.Start..first.Line.Syntax.Words[0].Span.Start]
            : "    ";
        return end < 0 ? new TextEdit(new TextSpan(file.Length, 0), $"\n{indent}{text}") : new TextEdit(new TextSpan(end + 1, 0), $"{indent}{text}\n");
    }

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
