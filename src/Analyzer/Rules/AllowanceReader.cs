using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Finds the comments of one file that allow findings.</summary>
internal sealed class AllowanceReader(FileSyntax file)
{
    public const string Mark = "cfgc: allow";
    public const string SectionForm = "allow-section";
    public const string FileForm = "allow-file";

    private const string Prefix = "cfgc: ";
    private const string ReasonMark = "--";

    private readonly string _text = file.Source.Text;

    public void Read(List<Allowance> all)
    {
        for (var index = 0; index < file.Lines.Length; index++)
        {
            if (file.Lines[index].Comment is { } comment)
            {
                Read(index, comment, all);
            }
        }
    }

    private void Read(int index, TextSpan comment, List<Allowance> all)
    {
        var text = _text.AsSpan(comment.Start, comment.Length);
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0 || !text[..at].Trim(" \t#").IsEmpty)
        {
            return;
        }

        var formEnd = EndOfWord(text, at + Prefix.Length);
        var form = text[(at + Prefix.Length)..formEnd].ToString();
        if (form is not ("allow" or SectionForm or FileForm))
        {
            return;
        }

        var mark = text[formEnd..].IndexOf(ReasonMark, StringComparison.Ordinal);
        var end = mark < 0 ? text.Length : formEnd + mark;
        var hasReason = mark >= 0 && !text[(end + ReasonMark.Length)..].Trim(" \t\r\n-").IsEmpty;
        var codes = CodesIn(text, formEnd, end);
        var lines = LinesOf(form, index);
        if (codes.Count == 0)
        {
            var where = new Location(file.Source, TextSpan.FromBounds(comment.Start + at, comment.Start + formEnd));
            all.Add(new Allowance(form, "", where, lines, hasReason, new TextEdit(RemovalOfComment(file.Lines[index], comment), "")));
        }

        foreach (var code in codes)
        {
            var span = new TextSpan(comment.Start + code.Start, code.Length);
            var removal = codes.Count > 1 ? RemovalOfCode(comment.Start + end, span) : RemovalOfComment(file.Lines[index], comment);
            all.Add(new Allowance(
                form, text.Slice(code.Start, code.Length).ToString(), new Location(file.Source, span), lines, hasReason, new TextEdit(removal, "")));
        }
    }

    private static List<TextSpan> CodesIn(ReadOnlySpan<char> text, int start, int end)
    {
        var codes = new List<TextSpan>();
        while (start < end)
        {
            var stop = EndOfWord(text[..end], start);
            if (stop > start)
            {
                codes.Add(TextSpan.FromBounds(start, stop));
            }

            start = stop + 1;
        }

        return codes;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(" \t,\r\n");
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>The code and what separates it from the next.</summary>
    private TextSpan RemovalOfCode(int codesEnd, TextSpan code)
    {
        var stop = code.End;
        while (stop < codesEnd && _text[stop] is ' ' or '\t' or ',')
        {
            stop++;
        }

        return TextSpan.FromBounds(code.Start, stop);
    }

    /// <summary>The whole line of a comment that stands alone, otherwise the comment and the blanks before it.</summary>
    private TextSpan RemovalOfComment(LineSyntax line, TextSpan comment)
    {
        if (line.IsBlank)
        {
            return line.Span;
        }

        var start = comment.Start;
        while (start > line.Span.Start && _text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return TextSpan.FromBounds(start, comment.End);
    }

    private TextSpan LinesOf(string form, int index) => form switch
    {
        FileForm => new TextSpan(0, _text.Length + 1),
        SectionForm => SectionAt(index),
        _ => file.Lines[FirstWithWords(index)].Span is var span && span.End == _text.Length ? new TextSpan(span.Start, span.Length + 1) : span,
    };

    /// <summary>From the section's head to the next one. A comment alone just before a head belongs to that one.</summary>
    private TextSpan SectionAt(int index)
    {
        var lines = file.Lines;
        var first = FirstWithWords(index);
        if (!IsHead(lines[first]))
        {
            first = index;
            while (first > 0 && !IsHead(lines[first]))
            {
                first--;
            }
        }

        var last = first + 1;
        while (last < lines.Length && !IsHead(lines[last]))
        {
            last++;
        }

        return TextSpan.FromBounds(lines[first].Span.Start, last < lines.Length ? lines[last].Span.Start : _text.Length + 1);
    }

    /// <summary>The line itself, or the next that is more than a comment: several such comments may stand one over the other.</summary>
    private int FirstWithWords(int index)
    {
        var lines = file.Lines;
        while (index + 1 < lines.Length && lines[index].IsBlank && lines[index].Comment is not null)
        {
            index++;
        }

        return index;
    }

    private static bool IsHead(LineSyntax line) =>
        line.Words is [{ Constant: { } word }, ..] && SectionNames.Parse(word) != Section.None;
}
