using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Counters;

/// <summary>
/// CFG1051: a counter that is read before the rule that tracks it. The lists run one after the other, connection, session, content,
/// HTTP, whatever their order in the file; what is tracked in a request is forgotten at its end.
/// </summary>
internal sealed class CounterBeforeTrackRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1051", "track-sc-after-use", Severity.Error, "A counter that is read before it is tracked.");

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen || state.Index.Actions("track-sc").Count == 0)
        {
            return;
        }

        var inFrontends = new HashSet<string>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies)
        {
            inFrontends.UnionWith(proxy.HasFrontend ? RuleLines.WithDefaults(proxy).Select(NumberOf).OfType<string>() : []);
        }

        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen)
            {
                Check(state, proxy, proxy.HasFrontend ? [] : inFrontends);
            }
        }
    }

    private static void Check(AnalysisState state, ProxyDraft proxy, HashSet<string> tracked)
    {
        var rules = RuleLines.WithDefaults(proxy).Where(static line => RankOf(line) > 0).OrderBy(RankOf).ToList();
        var tracks = rules.FindAll(static line => NumberOf(line) is not null);
        if (tracks.Count == 0)
        {
            return;
        }

        var acls = proxy.Acls;
        var inherited = proxy.Defaults is null ? acls : proxy.Defaults.Acls;
        var seen = new HashSet<string>(tracked, StringComparer.Ordinal);
        var own = proxy.Lines.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var line in rules)
        {
            foreach (var expression in Reads(line, own.Contains(line) ? acls : inherited))
            {
                if (ReadNumber(expression) is { } number && !seen.Contains(number) && tracks.Find(track => NumberOf(track) == number) is { } later)
                {
                    state.Report.Add(
                        Descriptor,
                        line.Where,
                        $"\"{expression.Call.Name}\" is read here before \"track-sc{number}\" runs, and has no value yet; put the rule that tracks first",
                        later.Where,
                        "tracks it");
                    seen.Add(number);
                }
            }

            if (NumberOf(line) is { } now)
            {
                seen.Add(now);
            }
        }
    }

    /// <summary>When it runs; 0 for what does not run by itself.</summary>
    private static int RankOf(BoundLine line) => line.Parts?.Action?.Set switch
    {
        RuleSet.TcpConnection => 1,
        RuleSet.TcpSession => 2,
        RuleSet.TcpContent => 3,
        RuleSet.HttpRequest => 4,
        _ => line.Name == "use_backend" ? 5 : 0,
    };

    private static IEnumerable<SampleExpression> Reads(BoundLine line, AclList acls) =>
        (line.Parts?.AllExpressions() ?? []).Concat(RuleLines.Tests(line.Parts?.Condition, acls).Select(static test => test.Expression));

    private static string? NumberOf(BoundLine line) =>
        line.Parts?.Action is { Spec.Name: "track-sc", Name.Value: { Length: > 8 } name } ? name["track-sc".Length..] : null;

    /// <summary>The number of the counter that a fetch reads; whether it is tracked at all may be asked at any time.</summary>
    private static string? ReadNumber(SampleExpression expression)
    {
        var name = expression.Call.Name;
        if (!name.StartsWith("sc", StringComparison.Ordinal) || name.IndexOf('_') is not (> 1 and var underscore) || name.EndsWith("_tracked", StringComparison.Ordinal))
        {
            return null;
        }

        var number = underscore > 2 ? name[2..underscore] : expression.Call.Arguments is [{ Text: var first }, ..] ? first : "";
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? number : null;
    }
}
