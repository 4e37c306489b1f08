using System.Collections.Immutable;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Lexing;

/// <summary>A word as HAProxy would see it: unquoted, its environment variables replaced.</summary>
/// <param name="Text">The value; when it is not known, what is known of it, which is good for nothing but looking at.</param>
/// <param name="IsKnown">False when a variable in it is not known.</param>
/// <param name="Syntax">The word of the file that it comes from; a word list gives several with the same one.</param>
public sealed record ExpandedWord(string Text, bool IsKnown, WordSyntax Syntax)
{
    /// <summary>Offset in the file of each character; empty when they follow each other from the start of the first part.</summary>
    internal ImmutableArray<int> Offsets { get; init; } = [];

    public TextSpan Span => Syntax.Span;

    /// <summary>Where in the file a character comes from; one out of a variable comes from the variable's <c>$</c>.</summary>
    public int OffsetOf(int index)
    {
        if (index >= Text.Length)
        {
            // Behind the last character: what follows it in the file, the closing quote or the blank.
            return Text.Length > 0 && Offsets.IsDefaultOrEmpty ? FirstOffset + Text.Length : Syntax.Span.End;
        }

        return Offsets.IsDefaultOrEmpty ? FirstOffset + index : Offsets[index];
    }

    /// <summary>The span in the file of some characters of the text.</summary>
    public TextSpan SpanOf(int start, int length) => length <= 0
        ? new TextSpan(OffsetOf(start), 0)
        : TextSpan.FromBounds(OffsetOf(start), Math.Max(OffsetOf(start + length - 1) + 1, OffsetOf(start + length)));

    private int FirstOffset => Syntax.Parts.IsEmpty ? Syntax.Span.Start : Syntax.Parts[0].Span.Start;
}

/// <summary>The words of one line.</summary>
/// <param name="Words">In order; may be more than <see cref="ConfigParser.WordsMax"/> when a word list is long.</param>
/// <param name="IsCountKnown">False when a word list is not known: it stands as one unknown word.</param>
public sealed record ExpandedLine(ImmutableArray<ExpandedWord> Words, bool IsCountKnown)
{
    public bool HasTooManyWords => Words.Length > ConfigParser.WordsMax;
}
