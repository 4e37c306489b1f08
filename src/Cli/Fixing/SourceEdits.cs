using System.Text;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Fixing;

/// <summary>Fixes of one file that do not get into each other's way.</summary>
internal sealed class SourceEdits
{
    private readonly SortedList<(int Start, int End), TextEdit> _edits = [];

    /// <summary>The edits of a fix come all or none: false when one overlaps what is there already.</summary>
    public bool TryAdd(Fix fix)
    {
        foreach (var edit in fix.Edits)
        {
            if (!Fits(edit))
            {
                return false;
            }
        }

        foreach (var edit in fix.Edits)
        {
            _edits[(edit.Span.Start, edit.Span.End)] = edit;
        }

        return true;
    }

    public SourceText Apply(SourceText source)
    {
        var result = new StringBuilder(source.Text.Length + 256);
        var from = 0;
        foreach (var edit in _edits.Values)
        {
            result.Append(source.Text, from, edit.Span.Start - from).Append(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(edit.NewText)));
            from = edit.Span.End;
        }

        result.Append(source.Text, from, source.Text.Length - from);
        return SourceText.FromBytes(source.Name, Encoding.Latin1.GetBytes(result.ToString()));
    }

    /// <summary>
    /// Two edits at one place are one when they are equal; otherwise the second waits for another round. So does an insertion at the
    /// end of another edit: which text comes first would be chance.
    /// </summary>
    private bool Fits(TextEdit edit)
    {
        foreach (var other in _edits.Values)
        {
            if (other != edit && (Overlap(edit.Span, other.Span) || (Touch(edit.Span, other.Span) && (edit.Span.Length == 0 || other.Span.Length == 0))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;

    private static bool Touch(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;
}
