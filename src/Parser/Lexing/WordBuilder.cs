using System.Collections.Immutable;
using CfgCompiler.Parser.Grammar;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Lexing;

/// <summary>Joins the grammar's pieces into a word of the tree, with offsets into the file.</summary>
internal static class WordBuilder
{
    public static WordSyntax Build(in LineWord word, int lineStart)
    {
        var span = TextSpan.FromBounds(lineStart + word.Start, lineStart + word.End);
        if (word.Pieces is [TextPiece only])
        {
            return new WordSyntax(span, [new LiteralPart(SpanOf(only, lineStart), only.Text, [])]);
        }

        var parts = ImmutableArray.CreateBuilder<WordPart>();
        var from = 0;
        for (var i = 0; i < word.Pieces.Length; i++)
        {
            if (word.Pieces[i] is TextPiece or EscapePiece)
            {
                continue;
            }

            AddLiteral(parts, word.Pieces.AsSpan(from, i - from), lineStart);
            from = i + 1;
            if (word.Pieces[i] is VariablePiece variable)
            {
                parts.Add(new VariablePart(SpanOf(variable, lineStart), variable.Name, variable.Default, variable.IsWordList));
            }
        }

        AddLiteral(parts, word.Pieces.AsSpan(from, word.Pieces.Length - from), lineStart);
        return new WordSyntax(span, parts.DrainToImmutable());
    }

    private static void AddLiteral(ImmutableArray<WordPart>.Builder parts, ReadOnlySpan<LinePiece> pieces, int lineStart)
    {
        if (pieces.IsEmpty)
        {
            return;
        }

        var text = new System.Text.StringBuilder();
        var offsets = ImmutableArray.CreateBuilder<int>();
        foreach (var piece in pieces)
        {
            if (piece is TextPiece run)
            {
                for (var i = 0; i < run.Text.Length; i++)
                {
                    offsets.Add(lineStart + run.Start + i);
                }

                text.Append(run.Text);
            }
            else if (piece is EscapePiece escape)
            {
                offsets.Add(lineStart + escape.Start);
                text.Append(escape.Value);
            }
        }

        var span = TextSpan.FromBounds(lineStart + pieces[0].Start, lineStart + pieces[^1].End);
        var isConsecutive = span.Length == text.Length;
        parts.Add(new LiteralPart(span, text.ToString(), isConsecutive ? [] : offsets.DrainToImmutable()));
    }

    private static TextSpan SpanOf(LinePiece piece, int lineStart) =>
        TextSpan.FromBounds(lineStart + piece.Start, lineStart + piece.End);
}
