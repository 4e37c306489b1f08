using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The findings as the user wants to see them: severities from settings, allowed ones gone, in order.</summary>
internal static class Effective
{
    public static ImmutableArray<Diagnostic> Of(IReadOnlyList<Diagnostic> found, ImmutableArray<FileSyntax> files, AnalysisOptions options)
    {
        var allowances = new Allowances(files);
        var refused = new RefusedLines(found, files);
        var kept = new List<Diagnostic>(found.Count);
        foreach (var diagnostic in found)
        {
            if (!allowances.Allows(diagnostic) && !(diagnostic.Descriptor.IsOwnRule && (refused.Has(diagnostic.Location) || diagnostic.Related.Any(related => refused.Has(related.Location)))))
            {
                kept.Add(diagnostic);
            }
        }

        // The comments are cfgc's own language, and no business of who asks for HAProxy's report.
        if (options.OwnRules)
        {
            kept.AddRange(allowances.Problems());
        }

        var policy = new SeverityPolicy(options);
        var result = ImmutableArray.CreateBuilder<Diagnostic>(kept.Count);
        foreach (var diagnostic in kept)
        {
            var effective = policy.Apply(diagnostic);
            if (effective.Severity != Severity.Off)
            {
                result.Add(effective);
            }
        }

        var order = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var file in files)
        {
            order.TryAdd(file.Source, order.Count);
        }

        result.Sort((left, right) => Compare(left, right, order));
        return result.ToImmutable();
    }

    private static int Compare(Diagnostic left, Diagnostic right, Dictionary<object, int> order)
    {
        var byFile = order.GetValueOrDefault(left.Location.Source).CompareTo(order.GetValueOrDefault(right.Location.Source));
        if (byFile != 0)
        {
            return byFile;
        }

        var byPlace = left.Location.Span.Start.CompareTo(right.Location.Span.Start);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(left.Code, right.Code);
    }
}
