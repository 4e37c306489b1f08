namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>Sample fetches, converters and ACL keywords by name. Each table is built when it is first asked for.</summary>
internal static class SampleRegistry
{
    private static readonly Lazy<Dictionary<string, FetchSpec>> FetchesByName =
        new(static () => Fetches.All.ToDictionary(static spec => spec.Name, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, ConverterSpec>> ConvertersByName =
        new(static () => Converters.All.ToDictionary(static spec => spec.Name, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, AclKeywordSpec>> AclKeywordsByName =
        new(static () => AclKeywords.All.ToDictionary(static spec => spec.Name, StringComparer.Ordinal));

    /// <summary>The fetch that the version has; null when it has none of that name. A null version has all that ever were.</summary>
    public static FetchSpec? FindFetch(string name, int? version = null) =>
        FetchesByName.Value.TryGetValue(name, out var spec) && IsThere(spec.Since, spec.Removed, version) ? spec : null;

    /// <summary>The converter that the version has, as for fetches.</summary>
    public static ConverterSpec? FindConverter(string name, int? version = null) =>
        ConvertersByName.Value.TryGetValue(name, out var spec) && IsThere(spec.Since, spec.Removed, version) ? spec : null;

    public static AclKeywordSpec? FindAclKeyword(string name, int? version = null) =>
        AclKeywordsByName.Value.TryGetValue(name, out var spec) && IsThere(spec.Since, null, version) ? spec : null;

    public static IReadOnlyCollection<FetchSpec> AllFetches => FetchesByName.Value.Values;

    public static IReadOnlyCollection<ConverterSpec> AllConverters => ConvertersByName.Value.Values;

    public static IReadOnlyCollection<AclKeywordSpec> AllAclKeywords => AclKeywordsByName.Value.Values;

    private static bool IsThere(int since, int? removed, int? version) =>
        version is not { } number || (since <= number && !(removed <= number));
}
