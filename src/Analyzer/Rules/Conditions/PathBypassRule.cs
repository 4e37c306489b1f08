using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>
/// CFG1024: a refusal by path that another spelling of the path passes by. HAProxy compares the path as it was sent, most servers
/// merge slashes, drop "." and decode percents before they look. Told once in a section: what mends one line mends all. It is an
/// error where a later rule of the section brings the path into the refused form, so that no server needs to.
/// </summary>
internal sealed class PathBypassRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1024", "path-acl-bypass", Severity.Warning, "A refusal that another spelling of the path passes by.");

    public void Check(AnalysisState state)
    {
        var inFrontends = PathSpellings.None;
        foreach (var proxy in state.Configuration.Proxies)
        {
            inFrontends |= proxy.HasFrontend ? PathNormalizing.Of(proxy) | PathNormalizing.Of(proxy.Defaults) : PathSpellings.None;
        }

        foreach (var section in state.Index.Sections)
        {
            var before = PathNormalizing.Of(section.Defaults) | (section.HasFrontend || section.IsDefaults ? PathSpellings.None : inFrontends);
            if (!section.IsOpen)
            {
                Check(state, section, before);
            }
        }
    }

    private static void Check(AnalysisState state, ProxyDraft section, PathSpellings normal)
    {
        ConditionLogic? logic = null;
        var open = new List<Finding>();
        foreach (var line in section.Lines)
        {
            if (!RuleLines.IsHttpRequest(line))
            {
                continue;
            }

            var now = PathNormalizing.Of(line);
            foreach (var early in now == PathSpellings.None ? [] : open.FindAll(finding => (finding.Open & now) != 0 && !finding.IsAdmitting))
            {
                ReportCertain(state, early, line, early.Open & now);
                open.Remove(early);
            }

            normal |= now;
            if (AccessTests.Refuses(line) && line.Parts?.Condition is { } condition)
            {
                logic ??= ConditionLogic.Of(state, section);
                normal |= PathNormalizing.Refused(condition, logic);
                Collect(condition, logic, normal, line, open);
            }
        }

        open.RemoveAll(finding => (finding.Open & ~normal) == 0);
        if (open.Count > 0)
        {
            Report(state, open[0], open[0].Open & ~normal);
        }
    }

    private static void Collect(Condition condition, ConditionLogic logic, PathSpellings normal, BoundLine line, List<Finding> open)
    {
        foreach (var term in condition.Terms)
        {
            if (logic.TestsOf(term) is not { Count: > 0 } tests)
            {
                continue;
            }

            var isAdmitting = !AccessTests.IsRefusing(condition, term);
            var first = isAdmitting ? tests.FirstOrDefault(IsPrefix) : tests.All(IsRawPath) ? tests[0] : null;
            var spellings = (isAdmitting || first is null ? PathSpellings.Dots : PathNormalizing.OpenTo(first)) & ~normal;
            if (spellings != 0 && first?.Patterns.FirstOrDefault(static pattern => pattern.Value is { Length: > 1 }) is { } pattern)
            {
                open.Add(new Finding(line, term, pattern, spellings, isAdmitting));
            }
        }
    }

    private static bool IsPrefix(AclTest test) =>
        test is { Matcher: "beg", Expression: { Converters: [], Call.Name: "path" } } && test.Patterns.Any(static pattern => pattern.Value is { Length: > 1 });

    private static bool IsRawPath(AclTest test) => PathNormalizing.OpenTo(test) != 0;

    private static void Report(AnalysisState state, Finding finding, PathSpellings open)
    {
        var action = finding.Line.Parts?.Action?.Name.Shown;
        var message = finding.IsAdmitting
            ? $"\"{action}\" spares every path that begins with \"{finding.Pattern.Shown}\", \"{finding.Pattern.Shown.TrimEnd('/')}/../\" too, which most servers leave by the \"..\"; "
                + "put \"http-request normalize-uri path-strip-dotdot\" before it"
            : $"\"{action}\" is passed by with another spelling of the path, such as {Examples(finding.Pattern.Shown, open)}, which most servers read as the refused one; "
                + "put \"http-request normalize-uri\" rules before it, or refuse all but what is allowed";
        state.Report.Add(Descriptor, finding.Term.Where, message);
    }

    private static void ReportCertain(AnalysisState state, Finding finding, BoundLine later, PathSpellings certain)
    {
        var action = finding.Line.Parts?.Action?.Name.Shown;
        state.Report.Add(new Diagnostic(
            Descriptor,
            finding.Term.Where,
            $"\"{action}\" is passed by with {Examples(finding.Pattern.Shown, certain)}, of which a rule after it makes the refused path; put that rule before this one")
        {
            Severity = Severity.Error,
            Related = [new RelatedLocation(later.Line.WordsLocation, "makes the refused path of it")],
        });
    }

    private static string Examples(string pattern, PathSpellings open)
    {
        var path = pattern.TrimStart('^');
        var root = path.StartsWith('/') ? path : $"/{path}";
        var examples = new List<string>();
        if ((open & PathSpellings.Slashes) != 0)
        {
            examples.Add($"\"/{root}\"");
        }

        if ((open & PathSpellings.Dots) != 0 && examples.Count == 0)
        {
            examples.Add($"\"/.{root}\"");
        }

        if ((open & PathSpellings.Percent) != 0 && path.AsSpan().IndexOfAnyInRange('a', 'z') is >= 0 and var letter)
        {
            examples.Add(string.Create(CultureInfo.InvariantCulture, $"\"{path[..letter]}%{(int)path[letter]:x2}{path[(letter + 1)..]}\""));
        }

        return examples.Count == 0 ? "one with \"%\"" : string.Join(" or ", examples);
    }

    private sealed record Finding(BoundLine Line, ConditionTerm Term, ConfigWord Pattern, PathSpellings Open, bool IsAdmitting);
}
