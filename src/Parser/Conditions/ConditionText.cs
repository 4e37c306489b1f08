using System.Collections.Immutable;
using System.Text;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Conditions;

/// <summary>
/// The arguments of <c>.if</c> or <c>.elif</c> joined by single blanks, which is the text that HAProxy reads as a condition; so blanks
/// in the file count as one inside an argument.
/// </summary>
public sealed class ConditionText
{
    private readonly ImmutableArray<ExpandedWord> _words;
    private readonly ImmutableArray<int> _starts;
    private readonly int _end;

    private ConditionText(string text, ImmutableArray<ExpandedWord> words, ImmutableArray<int> starts, int end)
    {
        Text = text;
        _words = words;
        _starts = starts;
        _end = end;
    }

    public string Text { get; }

    /// <summary>False when an environment variable in it is not known: then neither is the condition.</summary>
    public bool IsKnown => _words.All(word => word.IsKnown);

    /// <summary>Joins all words of the line but the first, the directive.</summary>
    public static ConditionText FromLine(ExpandedLine line)
    {
        var words = line.Words.RemoveAt(0);
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<int>(words.Length);
        foreach (var word in words)
        {
            if (starts.Count > 0)
            {
                text.Append(' ');
            }

            starts.Add(text.Length);
            text.Append(word.Text);
        }

        return new ConditionText(text.ToString(), words, starts.DrainToImmutable(), line.Words[^1].Span.End);
    }

    /// <summary>The offset in the file of a character of <see cref="Text"/>; behind the last one, the end of the last word.</summary>
    public int OffsetOf(int index)
    {
        if (index >= Text.Length)
        {
            return _end;
        }

        var word = _starts.BinarySearch(index);
        word = word >= 0 ? word : ~word - 1;
        return _words[word].OffsetOf(index - _starts[word]);
    }

    public TextSpan SpanOf(TextSpan span) => span.Length == 0
        ? new TextSpan(OffsetOf(span.Start), 0)
        : TextSpan.FromBounds(OffsetOf(span.Start), Math.Max(OffsetOf(span.End - 1) + 1, OffsetOf(span.Start)));
}
