using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser;

/// <summary>Reads a configuration file into words on lines. Any bytes give a tree; what is wrong is in its diagnostics, at most one for a line.</summary>
public static class ConfigParser
{
    /// <summary>Most words that HAProxy takes on one line, keyword included.</summary>
    public const int WordsMax = 64;

    private const string ByteOrderMark = "\u00EF\u00BB\u00BF";

    public static FileSyntax Parse(SourceText source)
    {
        var text = source.Text;
        var lines = ImmutableArray.CreateBuilder<LineSyntax>(source.LineCount);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var words = ImmutableArray.CreateBuilder<WordSyntax>(WordsMax);
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed + 1;
            lines.Add(ParseLine(source, TextSpan.FromBounds(start, end), words, diagnostics));
            start = end;
        }

        return new FileSyntax(source, lines.DrainToImmutable(), diagnostics.DrainToImmutable());
    }

    private static LineSyntax ParseLine(
        SourceText source, TextSpan span, ImmutableArray<WordSyntax>.Builder words, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = source.Text;
        var start = span.Start;
        if (start == 0 && text.StartsWith(ByteOrderMark, StringComparison.Ordinal))
        {
            start = ByteOrderMark.Length;
            diagnostics.Add(SyntaxDiagnostics.ByteOrderMarkAt(source, new TextSpan(0, start)));
        }

        var end = text[span.End - 1] == '\n' ? span.End - 1 : span.End;
        var content = text.AsSpan(start, end - start);
        var nul = content.IndexOf('\0');
        if (nul >= 0)
        {
            content = content[..nul];
        }

        var parts = LineReader.Read(content, start, words);
        var isBroken = true;
        if (parts.Error is { } error)
        {
            // What is missing at the end of the file has its place there, not behind it.
            var where = TextSpan.FromBounds(Math.Min(start + error.Start, text.Length), Math.Min(start + error.End, text.Length));
            diagnostics.Add(SyntaxDiagnostics.InLine(source, where, error.Kind));
        }
        else if (nul >= 0 && diagnostics.Any(diagnostic => diagnostic.Descriptor == SyntaxDiagnostics.NulByte))
        {
            // One report is enough to say that this is no text file, or that HAProxy reads nothing after the first one.
        }
        else if (nul >= 0)
        {
            diagnostics.Add(SyntaxDiagnostics.NulByteAt(source, new TextSpan(start + nul, 1)));
        }
        else if (HasTooManyWords(parts.Words))
        {
            diagnostics.Add(SyntaxDiagnostics.TooManyWordsAt(source, parts.Words[WordsMax].Span));
        }
        else
        {
            isBroken = false;
            if (end == span.End)
            {
                diagnostics.Add(SyntaxDiagnostics.MissingNewlineAt(source, end));
            }
        }

        return ToSyntax(parts, span, start + content.Length, isBroken, text);
    }

    private static LineSyntax ToSyntax(in LineParts parts, TextSpan span, int end, bool isBroken, string text)
    {
        TextSpan? comment = null;
        if (parts.CommentStart >= 0)
        {
            comment = TextSpan.FromBounds(parts.CommentStart, text[end - 1] == '\r' ? end - 1 : end);
        }

        var ignored = parts.IgnoredStart >= 0 && parts.IgnoredStart + 1 < end
            ? TextSpan.FromBounds(parts.IgnoredStart, end)
            : (TextSpan?)null;
        return new LineSyntax(span, parts.Words, comment, isBroken) { Ignored = ignored };
    }

    // A word list may become any number of words, none included: the expander counts those.
    private static bool HasTooManyWords(ImmutableArray<WordSyntax> words) =>
        words.Length > WordsMax && !words.Any(word => word.Parts.Any(part => part is VariablePart { IsWordList: true }));
}
