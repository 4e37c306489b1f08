using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;
using System.Collections.Immutable;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7001: line ends of Windows, and characters that editors and web pages put in the place of blanks, quotes and dashes.</summary>
internal sealed class StrayCharactersRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7001", "no-final-newline-or-crlf", Severity.Warning, "Bytes that look like blanks, quotes, dashes or line ends and are others.");

    /// <summary>The UTF-8 bytes of what looks like something else, and what was meant.</summary>
    private static readonly (string Bytes, string Meant, string Name)[] LookAlikes =
    [
        ("\u00c2\u00a0", " ", "no-break space"),
        ("\u00e2\u0080\u008b", "", "zero-width space"),
        ("\u00e2\u0080\u009c", "\"", "typographic quote"),
        ("\u00e2\u0080\u009d", "\"", "typographic quote"),
        ("\u00e2\u0080\u0098", "'", "typographic quote"),
        ("\u00e2\u0080\u0099", "'", "typographic quote"),
        ("\u00e2\u0080\u0093", "-", "dash"),
        ("\u00e2\u0080\u0094", "-", "dash"),
    ];

    public void Check(AnalysisState state)
    {
        foreach (var file in state.Files)
        {
            CheckLineEnds(state, file.Source);
            if (file.Source.Text.AsSpan().IndexOfAny('\u00c2', '\u00e2') >= 0)
            {
                CheckWords(state, file);
            }
        }
    }

    private static void CheckLineEnds(AnalysisState state, SourceText source)
    {
        var text = source.Text;
        var first = text.IndexOf("\r\n", StringComparison.Ordinal);
        if (first < 0)
        {
            return;
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var at = first; at >= 0; at = text.IndexOf("\r\n", at + 1, StringComparison.Ordinal))
        {
            edits.Add(new TextEdit(new TextSpan(at, 1), ""));
        }

        // A person should look: it changes every line of the file, and a backslash at the end of one begins to continue it.
        state.Report.Add(new Diagnostic(
            Descriptor,
            new Location(source, new TextSpan(first, 1)),
            "the lines of this file end in CR LF, as on Windows; HAProxy reads them, but a \"\\\" at the end of a line does not continue it")
        {
            Severity = Severity.Info,
            Fixes = [new Fix("End lines in LF", FixSafety.Suggested, edits.ToImmutable())],
        });
    }

    private static void CheckWords(AnalysisState state, FileSyntax file)
    {
        foreach (var line in file.Lines)
        {
            foreach (var word in line.Words)
            {
                Check(state, file.Source, line.Span, word.Span);
            }
        }
    }

    private static void Check(AnalysisState state, SourceText source, TextSpan line, TextSpan word)
    {
        var text = source.Text.AsSpan(word.Start, word.Length);
        if (text.IsEmpty || text[0] is '"' or '\'')
        {
            return;
        }

        foreach (var (bytes, meant, name) in LookAlikes)
        {
            // Quotes and dashes inside a word are part of a text; at its edge they were to be something else.
            var at = meant.Trim().Length == 0 ? text.IndexOf(bytes, StringComparison.Ordinal) : text.StartsWith(bytes, StringComparison.Ordinal) ? 0 : -1;
            if (at >= 0)
            {
                var where = new Location(source, new TextSpan(word.Start + at, bytes.Length));
                state.Report.Add(
                    Descriptor,
                    where,
                    $"a {name} here is part of the word \"{source.Decode(word)}\"; {(meant.Length == 0 ? "take it away" : meant == " " ? "write a blank" : $"write {meant}")}",
                    FixesOf(source, line, where.Span, meant));
                return;
            }
        }
    }

    /// <summary>A quote is mended together with the others of its line, if each of them has another one.</summary>
    private static ImmutableArray<Fix> FixesOf(SourceText source, TextSpan line, TextSpan where, string meant)
    {
        if (meant is not ("\"" or "'"))
        {
            return [new Fix(meant.Length == 0 ? "Remove it" : $"Write '{meant}'", FixSafety.Suggested, [new TextEdit(where, meant)])];
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var bytes in LookAlikes.Where(item => item.Meant == meant).Select(static item => item.Bytes))
        {
            for (var at = source.Text.IndexOf(bytes, line.Start, line.Length, StringComparison.Ordinal); at >= 0;
                at = source.Text.IndexOf(bytes, at + 1, line.End - at - 1, StringComparison.Ordinal))
            {
                edits.Add(new TextEdit(new TextSpan(at, bytes.Length), meant));
            }
        }

        return edits.Count % 2 == 0 ? [new Fix($"Write {meant} for the quotes of this line", FixSafety.Suggested, edits.ToImmutable())] : [];
    }
}
