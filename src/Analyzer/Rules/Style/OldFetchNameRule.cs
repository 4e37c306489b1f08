using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7007: names of sample fetches from before HAProxy 1.5, kept as aliases (section 7.3). One report per name and file.</summary>
internal sealed class OldFetchNameRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7007", "deprecated-fetch-alias", Severity.Info, "A sample fetch by its old name.");

    public void Check(AnalysisState state)
    {
        var uses = new Dictionary<(string Name, SourceText Source), List<SampleExpression>>();
        foreach (var (_, _, expression) in state.Index.Expressions)
        {
            if (expression.Fetch is { Deprecation: { IsWarned: false } deprecation, Removed: null } fetch && state.Version >= deprecation.Version)
            {
                var key = (fetch.Name, expression.Where.Source);
                uses.TryAdd(key, []);
                uses[key].Add(expression);
            }
        }

        foreach (var ((name, source), expressions) in uses)
        {
            Report(state, name, source, expressions);
        }
    }

    private static void Report(AnalysisState state, string name, SourceText source, List<SampleExpression> expressions)
    {
        var first = expressions[0];
        var replacement = first.Fetch?.Deprecation?.Replacement;
        var more = expressions.Count switch
        {
            1 => "",
            2 => ", here and once more",
            _ => string.Create(CultureInfo.InvariantCulture, $", here and {expressions.Count - 1} times more"),
        };
        var places = expressions.Select(static expression => expression.Call.Where.Span).Distinct().ToArray();
        var isPlain = replacement is not null && IsSame(first.Fetch, replacement) && Array.TrueForAll(places, span => Starts(source, span, name));
        state.Report.Add(
            Descriptor,
            first.Call.Where,
            $"\"{name}\" is an old name{more}{(replacement is null ? "" : $"; use \"{replacement}\"")}",
            isPlain ? [new Fix($"Write \"{replacement}\"", FixSafety.Safe, [.. places.Select(span => new TextEdit(new TextSpan(span.Start, name.Length), replacement ?? ""))])] : []);
    }

    /// <summary>The other name takes the same arguments and works in the same places.</summary>
    private static bool IsSame(FetchSpec? old, string replacement) =>
        SampleRegistry.FindFetch(replacement) is { } other && other.Signature == old?.Signature && other.Stages == old.Stages;

    /// <summary>The name stands there as it is; the keyword of an ACL may have said it in another way.</summary>
    private static bool Starts(SourceText source, TextSpan span, string name) =>
        source.Text.AsSpan(span.Start).StartsWith(name, StringComparison.Ordinal)
        && (span.Start + name.Length == source.Text.Length || source.Text[span.Start + name.Length] is not ('_' or '.' or '-') && !char.IsAsciiLetterOrDigit(source.Text[span.Start + name.Length]));
}
