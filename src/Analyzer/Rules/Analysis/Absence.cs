using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Reports about what is missing: one for all proxies that start from one defaults section, where one line mends them all.</summary>
internal static class Absence
{
    /// <param name="missing">What is not there, as the message says it.</param>
    /// <param name="consequence">What comes of it, and what to do.</param>
    /// <param name="line">The line that a fix adds; null for none.</param>
    public static void Report(
        AnalysisState state, DiagnosticDescriptor rule, IEnumerable<ProxyDraft> lacking, string missing, string consequence, string? line = null)
    {
        if (state.Configuration.IsOpen)
        {
            return;
        }

        foreach (var group in lacking.Where(static proxy => !proxy.IsOpen && !proxy.Own.Contains("disabled")).GroupBy(static proxy => proxy.Defaults))
        {
            var proxies = group.ToArray();
            var first = proxies[0];
            var others = proxies.Length - 1;
            var more = others switch
            {
                0 => "",
                1 => $" and {SectionNames.Of(proxies[1].Section)} \"{proxies[1].Name}\"",
                _ => string.Create(CultureInfo.InvariantCulture, $" and {others} others"),
            };
            var mended = group.Key is { } defaults && others > 0 ? [defaults] : proxies;
            state.Report.Add(
                rule,
                mended[0].Where,
                $"no {missing} for {SectionNames.Of(first.Section)} \"{first.Name}\"{more}: {consequence}",
                line is null ? [] : Fixing.AddToSections(mended, line, $"Add \"{line}\""));
        }
    }
}
