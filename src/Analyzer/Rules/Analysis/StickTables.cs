using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>What stick tables keep.</summary>
internal static class StickTables
{
    /// <summary>A table is that of a proxy, or <c>SECTION/NAME</c> of a peers section; one that may be on a line that is not known counts.</summary>
    public static bool Exists(Configuration configuration, string name) =>
        configuration.FindProxies(name).Exists(static proxy => IsIn(proxy) || proxy.IsOpen)
        || (name.IndexOf('/') is > 0 and var slash
            && configuration.FindSection(Section.Peers, name[..slash]) is { } peers
            && (peers.IsOpen || peers.Lines.Exists(line => line.Name == "table" && line.Arguments is [{ } first, ..] && (first.Text is null || first.Text == name[(slash + 1)..]))));

    /// <summary>It has a stick-table line, a wrong one too.</summary>
    public static bool IsIn(ProxyDraft proxy) => proxy.StickTable is not null || proxy.Own.Contains("stick-table");

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
