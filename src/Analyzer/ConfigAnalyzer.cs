using System.Collections.Immutable;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer;

/// <summary>From the text of a configuration to its diagnostics and its plan.</summary>
public static class ConfigAnalyzer
{
    /// <summary>Analyzes one configuration; several sources are read one after the other, as HAProxy reads several <c>-f</c>.</summary>
    public static AnalysisResult Analyze(ImmutableArray<SourceText> sources, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        throw new NotSupportedException($"The analysis of {sources.Length} files is not there yet.");
    }
}
