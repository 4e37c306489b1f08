using System.Buffers;
using System.Collections.Immutable;
using CfgCompiler.Parser.Grammar;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;
using Pidgin;

namespace CfgCompiler.Parser.Lexing;

/// <summary>What one line consists of, in the file's offsets.</summary>
/// <param name="Words">All words up to the end or to the mistake.</param>
/// <param name="CommentStart">Offset of <c>#</c>, or -1.</param>
/// <param name="IgnoredStart">Offset of a carriage return outside comments, or -1.</param>
/// <param name="Error">The mistake, if any; its offsets count from the line's start.</param>
internal readonly record struct LineParts(ImmutableArray<WordSyntax> Words, int CommentStart, int IgnoredStart, ErrorPiece? Error);

/// <summary>
/// Cuts a line at blanks and gives to the grammar only words with a quote or a backslash, where alone variables and escapes can
/// occur. A property test holds the result equal to the grammar's own for the whole line. Measured for 10,000 lines, cold and
/// native, in CPU time: 36 ms, where a loop for lines without quotes and the grammar for the others took 136.
/// </summary>
internal static class LineReader
{
    private static readonly SearchValues<char> EndOfPlainRun = SearchValues.Create(" \t\v\f\"'\\#\r");

    /// <summary>Reads all of <paramref name="line"/>, which begins at <paramref name="start"/> in the file.</summary>
    public static LineParts Read(ReadOnlySpan<char> line, int start, ImmutableArray<WordSyntax>.Builder words)
    {
        words.Clear();
        var at = 0;
        while (true)
        {
            // Right after a word a carriage return ends the line; among blanks it is one.
            if (at == 0 || (at < line.Length && LineGrammar.IsBlank(line[at])))
            {
                while (at < line.Length && (LineGrammar.IsBlank(line[at]) || line[at] == '\r'))
                {
                    at++;
                }
            }

            if (at == line.Length)
            {
                return new LineParts(words.ToImmutable(), -1, -1, null);
            }

            if (line[at] is '#' or '\r')
            {
                var isComment = line[at] == '#';
                return new LineParts(words.ToImmutable(), isComment ? start + at : -1, isComment ? -1 : start + at, null);
            }

            var length = line[at..].IndexOfAny(EndOfPlainRun);
            length = length < 0 ? line.Length - at : length;
            if (at + length < line.Length && line[at + length] is '"' or '\'' or '\\')
            {
                var word = LineGrammar.Word.ParseOrThrow(line[at..]);
                words.Add(WordBuilder.Build(word, start + at));
                if (FirstError(word) is { } error)
                {
                    return new LineParts(words.ToImmutable(), -1, -1, error with { Start = at + error.Start, End = at + error.End });
                }

                at += word.End;
            }
            else
            {
                var span = new TextSpan(start + at, length);
                words.Add(new WordSyntax(span, [new LiteralPart(span, line.Slice(at, length).ToString(), [])]));
                at += length;
            }
        }
    }

    private static ErrorPiece? FirstError(in LineWord word)
    {
        foreach (var piece in word.Pieces)
        {
            if (piece is ErrorPiece error)
            {
                return error;
            }
        }

        return null;
    }
}
