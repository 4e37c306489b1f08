using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The severity that a finding has after the profile and the user's settings. What is fixed is never made less.</summary>
internal sealed class SeverityPolicy(AnalysisOptions options)
{
    /// <summary>Rules outside CFG2xxx and CFG5xxx about what an attacker could use: denies that can be walked around, slow regexes, secrets in logs.</summary>
    private static readonly HashSet<int> OtherSecurityRules = [1021, 1023, 1024, 1027, 6005];

    /// <summary>Nothing was asked for: the usual case, in which only opinions are dropped.</summary>
    private readonly bool _isPlain = !WantsOpinions(options) && options.Ignore.IsEmpty && options.IgnoreIn is null;

    private readonly Dictionary<(DiagnosticDescriptor Rule, Severity From, string File), Severity> _known = [];

    /// <summary>Findings that are off by default may be wanted.</summary>
    public static bool WantsOpinions(AnalysisOptions options) =>
        options.Profile != Profile.Default || !options.Select.IsEmpty || options.SeverityOverrides.Count > 0;

    public Diagnostic Apply(Diagnostic diagnostic)
    {
        if (_isPlain)
        {
            return diagnostic.Descriptor.IsOffByDefault ? diagnostic with { Severity = Severity.Off } : diagnostic;
        }

        var file = options.IgnoreIn is null ? "" : diagnostic.Location.Source.Name;
        var key = (diagnostic.Descriptor, diagnostic.Severity, file);
        if (!_known.TryGetValue(key, out var severity))
        {
            severity = Of(diagnostic.Descriptor, diagnostic.Severity, file);
            _known.Add(key, severity);
        }

        return severity == diagnostic.Severity || (severity < diagnostic.Severity && diagnostic.IsFixed)
            ? diagnostic
            : diagnostic with { Severity = severity };
    }

    private Severity Of(DiagnosticDescriptor rule, Severity from, string file)
    {
        var selected = options.Select.Match(rule);
        var ignored = Math.Max(options.Ignore.Match(rule), options.IgnoreIn?.Invoke(file).Match(rule) ?? 0);
        if ((!options.Select.IsEmpty && selected == 0) || (ignored > 0 && ignored >= selected))
        {
            return Severity.Off;
        }

        return Override(rule) ?? (selected > 0 || IsOn(rule) ? Raised(rule, from) : Severity.Off);
    }

    private Severity? Override(DiagnosticDescriptor rule)
    {
        Severity? best = null;
        var bestMatch = 0;
        foreach (var (selector, severity) in options.SeverityOverrides)
        {
            var match = RuleSelection.Match(selector, rule);
            if (match > bestMatch)
            {
                (best, bestMatch) = (severity, match);
            }
        }

        return best;
    }

    private bool IsOn(DiagnosticDescriptor rule) => options.Profile switch
    {
        Profile.Strict => true,
        Profile.Security => IsAboutSecurity(rule),
        _ => !rule.IsOffByDefault,
    };

    private Severity Raised(DiagnosticDescriptor rule, Severity from)
    {
        var raises = options.Profile == Profile.Strict || (options.Profile == Profile.Security && IsAboutSecurity(rule));
        return raises && rule.IsOwnRule && from == Severity.Info ? Severity.Warning : from;
    }

    private static bool IsAboutSecurity(DiagnosticDescriptor rule) =>
        rule.Number is (>= 2000 and < 3000) or (>= 5000 and < 6000) || OtherSecurityRules.Contains(rule.Number);
}
