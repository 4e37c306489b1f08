using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>
/// Hints for unknown names among those of the configuration itself. Each costs a look at all of them, so that only the first
/// unknown names get one: with thousands of them something else than the spelling is wrong.
/// </summary>
internal static class NameHint
{
    private const int Most = 100;

    public static string For(Configuration configuration, string name, Func<ProxyDraft, bool> isOne, int longestList = Hint.LongestList) =>
        For(configuration, name, configuration.Proxies.Where(isOne).Select(static proxy => proxy.Name), longestList);

    public static string For(Configuration configuration, string name, IEnumerable<string> names, int longestList = Hint.LongestList) =>
        configuration.HintsGiven++ < Most ? Hint.For(name, names.ToArray(), longestList) : "";
}
