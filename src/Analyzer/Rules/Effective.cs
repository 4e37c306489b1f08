using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The findings as the user wants to see them: severities from settings, allowed ones gone, in order.</summary>
internal static class Effective
{
    private const int LastOfHaproxy = 999;
    private const int FirstOfSupport = 9000;

    /// <summary>HAProxy's own errors and what is not compiled can't be lowered (DESIGN section 3, "What stops a build").</summary>
    public static bool IsFixed(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error
        && !diagnostic.Descriptor.IsOldSpelling
        && diagnostic.Descriptor.Number is <= LastOfHaproxy or >= FirstOfSupport;

    public static ImmutableArray<Diagnostic> Of(
        IReadOnlyList<Diagnostic> found, ImmutableArray<FileSyntax> files, IReadOnlyDictionary<string, Severity> overrides)
    {
        var allowances = new Allowances(files);
        var kept = new List<Diagnostic>(found.Count);
        foreach (var diagnostic in found)
        {
            if (!allowances.Allows(diagnostic))
            {
                kept.Add(diagnostic);
            }
        }

        kept.AddRange(allowances.Unused());
        var result = ImmutableArray.CreateBuilder<Diagnostic>(kept.Count);
        foreach (var diagnostic in kept)
        {
            var effective = Override(diagnostic, overrides);
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

    private static Diagnostic Override(Diagnostic diagnostic, IReadOnlyDictionary<string, Severity> overrides)
    {
        if (overrides.Count == 0
            || !(overrides.TryGetValue(diagnostic.Code, out var severity) || overrides.TryGetValue(diagnostic.Descriptor.Name, out severity))
            || (severity < diagnostic.Severity && IsFixed(diagnostic)))
        {
            return diagnostic.Descriptor.IsOffByDefault ? diagnostic with { Severity = Severity.Off } : diagnostic;
        }

        return diagnostic with { Severity = severity };
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
