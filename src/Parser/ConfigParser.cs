using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Grammar;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;
using Pidgin;

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
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed + 1;
            lines.Add(ParseLine(source, TextSpan.FromBounds(start, end), diagnostics));
            start = end;
        }

        return new FileSyntax(source, lines.DrainToImmutable(), diagnostics.DrainToImmutable());
    }

    private static LineSyntax ParseLine(SourceText source, TextSpan span, ImmutableArray<Diagnostic>.Builder diagnostics)
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

        var read = PlainLine.IsPlain(content) ? PlainLine.Read(content) : LineGrammar.Line.ParseOrThrow(content);
        var isBroken = true;
        if (FirstError(read) is { } error)
        {
            diagnostics.Add(SyntaxDiagnostics.InLine(source, TextSpan.FromBounds(start + error.Start, start + error.End), error.Kind));
        }
        else if (nul >= 0)
        {
            diagnostics.Add(SyntaxDiagnostics.NulByteAt(source, new TextSpan(start + nul, 1)));
        }
        else if (HasTooManyWords(read))
        {
            var word = read.Words[WordsMax];
            diagnostics.Add(SyntaxDiagnostics.TooManyWordsAt(source, TextSpan.FromBounds(start + word.Start, start + word.End)));
        }
        else
        {
            isBroken = false;
            if (end == span.End)
            {
                diagnostics.Add(SyntaxDiagnostics.MissingNewlineAt(source, end));
            }
        }

        return ToSyntax(read, span, start, start + content.Length, isBroken, text);
    }

    private static LineSyntax ToSyntax(in LineContent read, TextSpan span, int start, int end, bool isBroken, string text)
    {
        var words = ImmutableArray.CreateBuilder<WordSyntax>(read.Words.Length);
        foreach (var word in read.Words)
        {
            words.Add(WordBuilder.Build(word, start));
        }

        TextSpan? comment = null;
        if (read.CommentStart >= 0)
        {
            var commentEnd = text[end - 1] == '\r' ? end - 1 : end;
            comment = TextSpan.FromBounds(start + read.CommentStart, commentEnd);
        }

        var ignored = read.IgnoredStart >= 0 && start + read.IgnoredStart + 1 < end
            ? TextSpan.FromBounds(start + read.IgnoredStart, end)
            : (TextSpan?)null;
        return new LineSyntax(span, words.DrainToImmutable(), comment, isBroken) { Ignored = ignored };
    }

    private static ErrorPiece? FirstError(in LineContent read)
    {
        // The grammar stops at the first mistake, so only the last word can hold one.
        if (read.Words.IsEmpty)
        {
            return null;
        }

        foreach (var piece in read.Words[^1].Pieces)
        {
            if (piece is ErrorPiece error)
            {
                return error;
            }
        }

        return null;
    }

    // A word list may become any number of words, none included: the expander counts those.
    private static bool HasTooManyWords(in LineContent read) =>
        read.Words.Length > WordsMax
        && !read.Words.Any(word => word.Pieces.Any(piece => piece is VariablePiece { IsWordList: true }));
}
