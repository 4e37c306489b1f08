using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>
/// CFG7006: one line needs a version of HAProxy that has lost what another line needs: no version takes the whole file. With a target
/// version HAProxy's own errors say which of the two is wrong.
/// </summary>
internal sealed class NoCommonVersionRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7006", "version-incompatible-keyword", Severity.Warning, "No version of HAProxy takes all lines.");

    public void Check(AnalysisState state)
    {
        if (state.Target is not null)
        {
            return;
        }

        (int Version, string Name, Location Where)? newest = null;
        (int Version, string Name, Location Where)? oldest = null;
        foreach (var (_, removed, name, where) in Needs(state))
        {
            oldest = removed is { } gone && gone < (oldest?.Version ?? int.MaxValue) ? (gone, name, where) : oldest;
        }

        // Nearly every file ends here.
        foreach (var (since, _, name, where) in oldest is null ? [] : Needs(state))
        {
            newest = since > (newest?.Version ?? 0) ? (since, name, where) : newest;
        }

        if (newest is { } late && oldest is { } early && late.Version >= early.Version)
        {
            state.Report.Add(
                Descriptor,
                early.Where,
                $"no version of HAProxy takes this file: \"{early.Name}\" is refused since {HaproxyVersion.Format(early.Version)}, and \"{late.Name}\" came with {HaproxyVersion.Format(late.Version)}",
                late.Where,
                $"came with {HaproxyVersion.Format(late.Version)}");
        }
    }

    private static IEnumerable<(int Since, int? Removed, string Name, Location Where)> Needs(AnalysisState state)
    {
        foreach (var line in NameMentions.Lines(state.Configuration))
        {
            if (line.Spec is { } keyword)
            {
                yield return (keyword.Since, keyword.Removal?.Version, keyword.Name, line.Where);
            }

            if (line.Parts?.Action is { } action)
            {
                yield return (action.Spec.Since, action.Spec.Removed, action.Spec.Name, action.Name.Location);
            }
        }

        foreach (var (_, _, expression) in state.Index.Expressions)
        {
            if (expression.Fetch is { } fetch)
            {
                yield return (fetch.Since, fetch.Removed, fetch.Name, expression.Call.Where);
            }

            foreach (var converter in expression.Converters)
            {
                if (converter.Spec is { } spec)
                {
                    yield return (spec.Since, spec.Removed, spec.Name, converter.Where);
                }
            }
        }
    }
}
