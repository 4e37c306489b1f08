using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The lines that HAProxy refuses: our own rules say nothing of them, since nobody knows what the mended line will say.</summary>
internal sealed class RefusedLines
{
    private readonly HashSet<(SourceText Source, int Line)> _lines = [];
    private readonly Dictionary<SourceText, ImmutableArray<LineSyntax>> _files = new(ReferenceEqualityComparer.Instance);

    public RefusedLines(IReadOnlyList<Diagnostic> found, ImmutableArray<FileSyntax> files)
    {
        foreach (var file in files)
        {
            _files.TryAdd(file.Source, file.Lines);
        }

        foreach (var diagnostic in found)
        {
            // What only today's HAProxy refuses is a line that is understood.
            if (diagnostic is { Severity: Severity.Error, Descriptor: { IsOldSpelling: false, Number: < 1000 } })
            {
                _lines.Add((diagnostic.Location.Source, LineOf(diagnostic.Location)));
            }
        }
    }

    public bool Has(Location where) => _lines.Count > 0 && _lines.Contains((where.Source, LineOf(where)));

    /// <summary>The index of the logical line, its continuations included.</summary>
    private int LineOf(Location where)
    {
        var lines = _files.GetValueOrDefault(where.Source, []);
        var low = 0;
        var high = lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Span.Start <= where.Span.Start)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
