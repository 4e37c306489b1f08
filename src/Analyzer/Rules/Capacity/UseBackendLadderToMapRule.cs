using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Parser.Diagnostics;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4012: many use_backend lines in a row that compare one thing with one string each.</summary>
internal sealed class UseBackendLadderToMapRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4012", "use-backend-ladder-to-map", Severity.Info, "A ladder of use_backend lines that one map replaces.");

    private const int Many = 8;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.Lines.Count < Many)
            {
                continue;
            }

            var acls = Lookups(proxy);
            var counts = new Dictionary<string, (BoundLine First, int Count)>(StringComparer.Ordinal);
            foreach (var line in proxy.Lines)
            {
                if (line.Name == "use_backend" && !line.IsNegated && KeyOf(line, acls) is { } key)
                {
                    counts[key] = counts.TryGetValue(key, out var seen) ? (seen.First, seen.Count + 1) : (line, 1);
                }
            }

            foreach (var (key, (first, count)) in counts)
            {
                if (count >= Many)
                {
                    state.Report.Add(
                        Descriptor,
                        first.Where,
                        string.Create(CultureInfo.InvariantCulture, $"{count} \"use_backend\" lines look up \"{key}\" one after the other; one line with a map does it in one step: \"use_backend %[{key},map(hosts.map)]\""));
                }
            }
        }
    }

    /// <summary>The ACLs of one line that compare whole strings, by name, with what they look at.</summary>
    private static Dictionary<string, string?> Lookups(ProxyDraft proxy)
    {
        var result = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var acl in proxy.Acls)
        {
            result[acl.Name] = result.ContainsKey(acl.Name) ? null : KeyOf(acl.Test);
        }

        return result;
    }

    private static string? KeyOf(BoundLine line, Dictionary<string, string?> acls) =>
        line.Parts?.Condition is { IsUnless: false, Alternatives: [[{ IsNegated: false } term]] }
            ? term.Test is { } test ? KeyOf(test) : acls.GetValueOrDefault(term.Name ?? "")
            : null;

    private static string? KeyOf(AclTest test) =>
        test is { Matcher: "str", Flags: { UsesMap: false, Files: [] } } && test.Expression.Fetch is not null
            ? test.Expression.Where.Source.Decode(test.Expression.Where.Span)
            : null;
}
