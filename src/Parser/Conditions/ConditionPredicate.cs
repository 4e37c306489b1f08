using System.Collections.Immutable;

namespace CfgCompiler.Parser.Conditions;

/// <summary>A predicate that conditions know (section 2.4).</summary>
/// <param name="Name">As written.</param>
/// <param name="ArgumentsMin">Fewer are refused; one given as nothing between commas counts.</param>
/// <param name="ArgumentsMax">More are refused.</param>
public sealed record ConditionPredicate(string Name, int ArgumentsMin, int ArgumentsMax)
{
    public static ConditionPredicate AwslcApiAtleast { get; } = new("awslc_api_atleast", 0, 1);
    public static ConditionPredicate AwslcApiBefore { get; } = new("awslc_api_before", 0, 1);
    public static ConditionPredicate Defined { get; } = new("defined", 0, 1);
    public static ConditionPredicate Enabled { get; } = new("enabled", 0, 1);
    public static ConditionPredicate Feature { get; } = new("feature", 0, 1);
    public static ConditionPredicate FipsMode { get; } = new("fips_mode", 0, 0);
    public static ConditionPredicate OpensslVersionAtleast { get; } = new("openssl_version_atleast", 0, 1);
    public static ConditionPredicate OpensslVersionBefore { get; } = new("openssl_version_before", 0, 1);
    public static ConditionPredicate SsllibNameStartswith { get; } = new("ssllib_name_startswith", 0, 1);
    public static ConditionPredicate Streq { get; } = new("streq", 2, 2);
    public static ConditionPredicate Strneq { get; } = new("strneq", 2, 2);
    public static ConditionPredicate Strstr { get; } = new("strstr", 2, 2);
    public static ConditionPredicate VersionAtleast { get; } = new("version_atleast", 0, 1);
    public static ConditionPredicate VersionBefore { get; } = new("version_before", 0, 1);

    public static ImmutableArray<ConditionPredicate> All { get; } =
    [
        AwslcApiAtleast, AwslcApiBefore, Defined, Enabled, Feature, FipsMode, OpensslVersionAtleast,
        OpensslVersionBefore, SsllibNameStartswith, Streq, Strneq, Strstr, VersionAtleast, VersionBefore,
    ];

    public static ConditionPredicate? Find(string name) => All.FirstOrDefault(predicate => predicate.Name == name);
}
