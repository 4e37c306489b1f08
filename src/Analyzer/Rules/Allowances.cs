using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// Comments that allow findings: <c># cfgc: allow CFG1001 -- reason</c>, on the line or alone on the line before. What HAProxy
/// itself refuses and what is not compiled can't be allowed.
/// </summary>
internal sealed class Allowances
{
    private const string Mark = "cfgc: allow ";

    private readonly List<Allowance> _all = [];

    public Allowances(ImmutableArray<FileSyntax> files)
    {
        foreach (var file in files)
        {
            if (!file.Source.Text.Contains("cfgc:", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var line in file.Lines)
            {
                if (line.Comment is { } comment)
                {
                    Read(file.Source, line, comment);
                }
            }
        }
    }

    /// <summary>True when a comment allows the finding; the comment then counts as used.</summary>
    public bool Allows(Diagnostic diagnostic)
    {
        if (_all.Count == 0 || Effective.IsFixed(diagnostic))
        {
            return false;
        }

        var isAllowed = false;
        foreach (var allowance in _all)
        {
            if (ReferenceEquals(allowance.Where.Source, diagnostic.Location.Source)
                && allowance.Lines.Start <= diagnostic.Location.Span.Start
                && diagnostic.Location.Span.Start < allowance.Lines.End
                && (allowance.Code == diagnostic.Code || allowance.Code == diagnostic.Descriptor.Name))
            {
                allowance.IsUsed = true;
                isAllowed = true;
            }
        }

        return isAllowed;
    }

    /// <summary>The comments that allowed nothing (CFG7012).</summary>
    public IEnumerable<Diagnostic> Unused()
    {
        foreach (var allowance in _all)
        {
            if (!allowance.IsUsed)
            {
                yield return new Diagnostic(
                    SupportChecks.UnusedAllow, allowance.Where, $"nothing on this line has the code \"{allowance.Code}\" that the comment allows");
            }
        }
    }

    private void Read(SourceText source, LineSyntax line, TextSpan comment)
    {
        var text = source.Text.AsSpan(comment.Start, comment.Length);
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0 || !text[..at].Trim(" \t#").IsEmpty)
        {
            return;
        }

        var end = text.IndexOf("--", StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        var lines = line.IsBlank ? NextLine(source, line.Span.End) : line.Span;
        for (var start = at + Mark.Length; start < end; start++)
        {
            var stop = start;
            while (stop < end && text[stop] is not (' ' or '\t' or ',' or '\r' or '\n'))
            {
                stop++;
            }

            if (stop > start)
            {
                var where = new Location(source, new TextSpan(comment.Start + start, stop - start));
                _all.Add(new Allowance(text[start..stop].ToString(), where, lines));
            }

            start = stop;
        }
    }

    private static TextSpan NextLine(SourceText source, int start)
    {
        var end = source.Text.IndexOf('\n', Math.Min(start, source.Text.Length));
        return TextSpan.FromBounds(start, end < 0 ? source.Text.Length + 1 : end + 1);
    }

    private sealed class Allowance(string code, Location where, TextSpan lines)
    {
        public string Code { get; } = code;

        public Location Where { get; } = where;

        public TextSpan Lines { get; } = lines;

        public bool IsUsed { get; set; }
    }
}
