using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Corpus.Tests;

/// <summary>The configuration with its diagnostics written between its lines, carets under what they mean.</summary>
internal static class AnnotatedConfig
{
    internal static string Print(SourceText source, ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        for (var line = 1; line <= source.LineCount; line++)
        {
            text.Append(source.Decode(source.GetLineSpan(line))).Append('\n');
            foreach (var diagnostic in diagnostics.Where(d => d.Location.Start.Line == line))
            {
                var start = diagnostic.Location.Start.Column;
                var end = diagnostic.Location.End.Line == line ? diagnostic.Location.End.Column : start + 1;
                text.Append('#').Append(' ', Math.Max(0, start - 2)).Append('^', Math.Max(1, end - start)).Append('\n');
                text.Append(CultureInfo.InvariantCulture, $"# {line}:{start} {diagnostic.Severity} {diagnostic.Code}: {diagnostic.Message}\n");
            }
        }

        return text.ToString();
    }
}
