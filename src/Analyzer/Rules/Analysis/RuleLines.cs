using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Actions;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Ways to look at the lines of proxies.</summary>
internal static class RuleLines
{
    private static readonly string[] HeaderChanges = ["set-header", "add-header", "del-header", "replace-header", "replace-value"];

    private static readonly string[] HeaderFetches = ["hdr", "req.hdr", "req.fhdr", "hdr_ip", "req.hdr_ip", "shdr", "fhdr"];

    /// <summary>The lines of its defaults section and then its own.</summary>
    public static IEnumerable<BoundLine> WithDefaults(ProxyDraft proxy) => proxy.Defaults is { } defaults ? defaults.Lines.Concat(proxy.Lines) : proxy.Lines;

    public static bool IsAction(BoundLine line, string name) => line.Parts?.Action?.Spec.Name == name;

    /// <summary>Some rule sets, adds or removes this header.</summary>
    public static bool ChangesHeader(AnalysisState state, string header)
    {
        foreach (var action in HeaderChanges)
        {
            if (state.Index.Actions(action).Any(rule => ChangesHeader(rule.Line, header)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It sets, adds or removes this header of requests or responses; the first argument names it.</summary>
    public static bool ChangesHeader(BoundLine line, string header) =>
        line.Parts?.Action is { Words: [{ Value: { } name }, ..] } action && Array.IndexOf(HeaderChanges, action.Spec.Name) >= 0
        && name.Equals(header, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lower-case name of the request header that an expression looks at; null for other expressions.</summary>
    public static string? RequestHeader(SampleExpression expression) =>
        Array.IndexOf(HeaderFetches, expression.Call.Name) >= 0 && expression.Call.Arguments is [{ Text: { Length: > 0 } name }, ..]
            ? name.ToLowerInvariant()
            : null;

    /// <summary>The tests of a condition, those of named ACLs of the section included.</summary>
    public static IEnumerable<AclTest> Tests(Condition? condition, AclList acls)
    {
        foreach (var term in condition?.Terms ?? [])
        {
            if (term.Test is { } test)
            {
                yield return test;
            }

            foreach (var acl in term.Name is { } name ? acls.Named(name) : [])
            {
                yield return acl.Test;
            }
        }
    }

    /// <summary>An expression that depends on a client certificate.</summary>
    public static bool LooksAtClientCertificate(SampleExpression expression) =>
        expression.Call.Name.StartsWith("ssl_c_", StringComparison.Ordinal) || expression.Call.Name.StartsWith("ssl_fc_has_crt", StringComparison.Ordinal);

    public static bool IsHttpRequest(BoundLine line) => line.Parts?.Action?.Set == RuleSet.HttpRequest;
}
