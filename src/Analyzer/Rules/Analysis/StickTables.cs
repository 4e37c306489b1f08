using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>What stick tables keep.</summary>
internal static class StickTables
{
    /// <summary>The data types after <c>store</c>, arguments included, and their words; a word that is not known gives nothing.</summary>
    public static IEnumerable<(string Type, Location Where)> Stored(ConfigLine line)
    {
        for (var i = 1; i + 1 < line.Words.Length; i++)
        {
            if (line.Words[i].Value != "store" || line.Words[i + 1].Value is not { } text)
            {
                continue;
            }

            var start = 0;
            var depth = 0;
            for (var at = 0; at <= text.Length; at++)
            {
                depth += at == text.Length ? 0 : text[at] switch { '(' => 1, ')' => -1, _ => 0 };
                if (at == text.Length || (text[at] == ',' && depth == 0))
                {
                    yield return (text[start..at], line.Words[i + 1].Range(start, at - start));
                    start = at + 1;
                }
            }
        }
    }
}
