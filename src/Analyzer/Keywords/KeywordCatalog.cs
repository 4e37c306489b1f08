using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>
/// The registries as one list for documentation, sorted by kind and name. Each registry is one line of <see cref="Collect"/>; an
/// entry says all that is known of its keyword, and what has no entry yet comes from the tables of known names.
/// </summary>
public static class KeywordCatalog
{
    private static ImmutableArray<KeywordEntry> _all;

    public static ImmutableArray<KeywordEntry> All => _all.IsDefault ? _all = [.. Unique()] : _all;

    private static IEnumerable<KeywordEntry> Collect() =>
    [
        .. Registry.All.SelectMany(table => table.All).Select(spec => Of(spec)),
        .. KnownKeywords.All.Select(known => Of(known.Name, known.Keyword)),
        .. BalanceKeywords.Algorithms.Select(algorithm => Of("balance", algorithm.Name, algorithm.Support, algorithm.Summary, Section.Defaults | Section.BackendSide)),
        .. BindKeywords.Parameters.Select(spec => Of("bind", spec, Section.FrontendSide)),
        .. ServerKeywords.Parameters.Select(spec => Of("server", spec, Section.BackendSide)),
        .. ActionTable.All.Select(Of),
        .. SampleRegistry.AllFetches.Select(spec => Of("fetch", spec.Name, spec.Support, spec.Summary, Section.None) with
        {
            Since = Version(spec.Since), Deprecated = Version(spec.Deprecation?.Version), Removed = Version(spec.Removed), Replacement = spec.Deprecation?.Replacement,
        }),
        .. SampleRegistry.AllConverters.Select(spec => Of("converter", spec.Name, spec.Support, spec.Summary, Section.None) with
        {
            Since = Version(spec.Since), Deprecated = Version(spec.Deprecation?.Version), Removed = Version(spec.Removed), Replacement = spec.Deprecation?.Replacement,
        }),
        .. SampleRegistry.AllAclKeywords.Select(spec => Of("acl", spec.Name, Support.NotYet, $"Short for {spec.Fetch} -m {spec.Matcher}.", Section.None) with { Since = Version(spec.Since) }),
        .. LogAliases.All.Select(spec => Of("log-alias", $"%{spec.Name}", Support.NotYet, spec.Summary, Section.None) with { Since = Version(spec.Since) }),
    ];

    /// <summary>A name may have an entry per family of sections, and a row in the table of names: they become one.</summary>
    private static IEnumerable<KeywordEntry> Unique() =>
        from entry in Collect()
        group entry by (entry.Kind, entry.Name) into same
        orderby same.Key.Kind, same.Key.Name
        select same.First() with { Sections = [.. SectionNames.All.Where(section => same.Any(entry => entry.Sections.Contains(section)))] };

    private static KeywordEntry Of(KeywordSpec spec) => Of(
        spec.Name.StartsWith("option ", StringComparison.Ordinal) ? "option" : "keyword", spec.Name, spec.Support, spec.Summary, spec.Sections) with
    {
        Since = Version(spec.Since),
        Deprecated = Version(spec.Deprecation?.Version),
        Removed = Version(spec.Removal?.Version),
        Replacement = spec.Removal?.Replacement ?? spec.Deprecation?.Replacement,
    };

    private static KeywordEntry Of(ActionSpec spec) => Of("action", spec.Name, spec.Support, spec.Summary, SectionsOf(spec.RuleSets)) with
    {
        Since = Version(spec.Since),
        Deprecated = Version(spec.Deprecation?.Version),
        Removed = Version(spec.Removed),
        Replacement = spec.Deprecation?.Replacement,
    };

    private static Section SectionsOf(RuleSet sets) =>
        (sets & (RuleSet.Http | RuleSet.TcpContent)) != 0 ? Section.ProxiesAndDefaults
        : sets == RuleSet.TcpResponse ? Section.Defaults | Section.BackendSide
        : Section.Defaults | Section.FrontendSide;

    private static string? Version(int? number) => number is > 0 and { } known ? HaproxyVersion.Format(known) : null;

    private static KeywordEntry Of<TTarget>(string kind, ParameterSpec<TTarget> spec, Section sections) => Of(
        kind, spec.Name, spec.Support, spec.Summary, sections) with
    {
        Since = Version(spec.Since),
        Deprecated = Version(spec.Deprecation?.Version),
        Removed = Version(spec.Removal?.Version),
        Replacement = spec.Removal?.Replacement ?? spec.Deprecation?.Replacement,
    };

    private static KeywordEntry Of(string name, KnownKeyword known) => Of("keyword", name, Support.NotYet, "", known.Sections);

    private static KeywordEntry Of(string kind, string name, Support support, string doc, Section sections) =>
        new(kind, name, [.. SectionNames.All.Where(section => (sections & SectionNames.Parse(section)) != 0)])
        {
            Support = support.Level switch
            {
                SupportLevel.Compiled => "compiled",
                SupportLevel.Accepted => "accepted",
                SupportLevel.NotYet => "not-yet",
                _ => "rejected",
            },
            Reason = support.Reason,
            Doc = doc,
        };
}
