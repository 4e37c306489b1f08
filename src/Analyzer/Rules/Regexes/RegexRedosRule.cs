using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>
/// CFG1021: a regular expression over what clients send that can match one text in ever more ways. PCRE tries them all before it
/// gives up: each further character of a well-chosen request doubles the time, up to PCRE's own limit.
/// </summary>
internal sealed class RegexRedosRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1021", "regex-redos", Severity.Warning, "A regular expression that a client can make very slow.");

    /// <summary>First parts of the names of fetches whose values clients choose.</summary>
    private static readonly string[] Sent = ["path", "url", "base", "query", "req", "hdr", "cook", "method", "body", "ssl_fc_sni", "http_auth", "capture.req", "unique"];

    public void Check(AnalysisState state)
    {
        var known = new Dictionary<(string Text, bool IgnoresCase), bool>();
        foreach (var (_, _, test) in state.Index.Tests)
        {
            foreach (var pattern in test.Matcher == "reg" && IsSent(test.Expression.Call.Name) ? test.Patterns : [])
            {
                CheckOne(state, pattern, test.Flags.IgnoresCase, known);
            }
        }

        foreach (var (_, line) in state.Index.WithParts)
        {
            if (line.Parts?.Action is { Set: RuleSet.HttpRequest } action && RegexOf(action) is { } regex)
            {
                CheckOne(state, regex, false, known);
            }
        }
    }

    private static bool IsSent(string fetch) => Array.Exists(Sent, start => fetch.StartsWith(start, StringComparison.Ordinal));

    private static ConfigWord? RegexOf(ActionUse action) => (action.Spec.Name, action.Words) switch
    {
        ("replace-path" or "replace-pathq" or "replace-uri", [var regex, ..]) => regex,
        ("replace-header" or "replace-value", [_, var regex, ..]) => regex,
        _ => null,
    };

    private static void CheckOne(AnalysisState state, ConfigWord pattern, bool ignoresCase, Dictionary<(string Text, bool IgnoresCase), bool> known)
    {
        // Two repetitions of which one may lie in the other.
        if (pattern.Value is not { } text || text.AsSpan().Count('*') + text.AsSpan().Count('+') + text.AsSpan().Count('{') == 0 || !text.Contains('(', StringComparison.Ordinal))
        {
            return;
        }

        if (!known.TryGetValue((text, ignoresCase), out var isSlow))
        {
            isSlow = RegexReader.Read(text, ignoresCase) is { } tree && RegexAutomaton.IsExponential(tree);
            known.Add((text, ignoresCase), isSlow);
        }

        if (isSlow)
        {
            state.Report.Add(
                Descriptor,
                pattern.Location,
                $"\"{pattern.Shown}\" can repeat over one text in many ways, which are all tried before it fails; a client can make each comparison very slow, so write the repeated part in one way only");
        }
    }
}
