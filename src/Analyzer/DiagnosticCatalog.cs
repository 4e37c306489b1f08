using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Suggestions;

namespace CfgCompiler.Analyzer;

/// <summary>
/// Every diagnostic there is, by code. They are found among the static fields of the rules and of the lists of checks, so that a
/// new one is declared in one place; only who asks for the catalog pays for it.
/// </summary>
public static class DiagnosticCatalog
{
    private static ImmutableArray<DiagnosticDescriptor> _all;

    public static ImmutableArray<DiagnosticDescriptor> All => _all.IsDefault ? _all = Collect() : _all;

    /// <summary>By code or name.</summary>
    public static DiagnosticDescriptor? Find(string codeOrName)
    {
        foreach (var rule in All)
        {
            if (rule.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || rule.Name == codeOrName)
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Null when the selector names a rule; otherwise what is wrong with it, one sentence.</summary>
    public static string? CheckSelector(string selector)
    {
        if (All.Any(rule => RuleSelection.Match(selector, rule) > 0))
        {
            return null;
        }

        var hint = Suggest(selector) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";
        return $"no rule is called \"{selector}\", and no code begins so{hint}";
    }

    /// <summary>The code or name nearest to a misspelt one; null when none is near.</summary>
    public static string? Suggest(string codeOrName) =>
        Suggestion.Best(codeOrName, All.Select(rule => rule.Name).Concat(All.Select(rule => rule.Code)));

    // One code may have two descriptors, its old spelling with a severity of its own, or a case that is off by default; the other
    // one speaks for both.
    private static ImmutableArray<DiagnosticDescriptor> Collect() =>
    [
        .. Fields(typeof(DiagnosticCatalog).Assembly)
            .Concat(Fields(typeof(SyntaxDiagnostics).Assembly))
            .Concat(RemovedKeywords.All.Select(spec => HaproxyChecks.Removed(spec.Removal?.Check ?? "HP-REM-01")))
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ThenBy(rule => rule.IsOldSpelling)
            .ThenBy(rule => rule.IsOffByDefault)
            .DistinctBy(rule => rule.Code),
    ];

    private static IEnumerable<DiagnosticDescriptor> Fields(Assembly assembly)
    {
        foreach (var type in TypesOf(assembly))
        {
            if (type.Namespace is null || type.ContainsGenericParameters || !IsPlace(type.Namespace))
            {
                continue;
            }

            foreach (var field in StaticFieldsOf(type))
            {
                if (typeof(DiagnosticDescriptor).IsAssignableFrom(field.FieldType) && field.GetValue(null) is DiagnosticDescriptor one)
                {
                    yield return one;
                }
                else if (typeof(IEnumerable<DiagnosticDescriptor>).IsAssignableFrom(field.FieldType)
                    && field.GetValue(null) is IEnumerable<DiagnosticDescriptor> many)
                {
                    foreach (var each in many)
                    {
                        yield return each;
                    }
                }
            }
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The native program roots the fields that are looked for; see Trimming.xml.")]
    private static Type[] TypesOf(Assembly assembly) => assembly.GetTypes();

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The native program roots the fields that are looked for; see Trimming.xml.")]
    private static FieldInfo[] StaticFieldsOf(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    private static bool IsPlace(string name) =>
        name.StartsWith("CfgCompiler.Analyzer.Rules", StringComparison.Ordinal) || name == "CfgCompiler.Parser.Diagnostics";
}
