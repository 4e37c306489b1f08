using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>Ways to look at the sections that are neither global nor proxies.</summary>
internal static class SectionLines
{
    public static IEnumerable<SectionDraft> Of(AnalysisState state, Section kind) =>
        state.Configuration.Sections.Where(section => section.Kind == kind);

    public static IEnumerable<BoundLine> Named(this SectionDraft section, string name) => section.Lines.Where(line => line.Name == name);

    /// <summary>The first argument of the last such line, which is the one that counts; null when there is none or nobody knows it.</summary>
    public static ConfigWord? Last(this SectionDraft section, string name) =>
        section.Lines.FindLast(line => line.Name == name) is { Arguments: [var word, ..] } ? word : null;

    /// <summary>The items of a comma list and where they stand; empty ones are left out, as HAProxy does.</summary>
    public static IEnumerable<(string Text, Parser.Diagnostics.Location Where)> Items(this ConfigWord word)
    {
        var text = word.Value ?? "";
        for (var start = 0; start < text.Length;)
        {
            var comma = text.IndexOf(',', start);
            var end = comma < 0 ? text.Length : comma;
            if (end > start)
            {
                yield return (text[start..end], word.Range(start, end - start));
            }

            start = end + 1;
        }
    }
}
