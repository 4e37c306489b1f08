namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>A short name that an ACL may begin with instead of a fetch (section 7.3): <c>path_beg</c> is <c>path -m beg</c>.</summary>
internal sealed record AclKeywordSpec(string Name, string Fetch, string Matcher)
{
    /// <summary>The first version that has it; 0 for what 1.5 had already.</summary>
    public int Since { get; init; }
}
