using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The lines that a proxy has, its defaults section's included, without those that "no" takes back.</summary>
internal static class EffectiveLines
{
    /// <summary>By the keyword's name, the last line of each.</summary>
    public static Dictionary<string, BoundLine> Of(ProxyDraft proxy)
    {
        var lines = new Dictionary<string, BoundLine>(StringComparer.Ordinal);
        Add(lines, proxy.Defaults);
        Add(lines, proxy);
        return lines;
    }

    private static void Add(Dictionary<string, BoundLine> lines, ProxyDraft? proxy)
    {
        foreach (var line in proxy?.Lines ?? [])
        {
            if (line.IsNegated)
            {
                lines.Remove(line.Name);
            }
            else
            {
                lines[line.Name] = line;
            }
        }
    }
}
