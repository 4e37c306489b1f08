using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>A named ACL, as one <c>acl</c> line defines it; lines of one name add up.</summary>
internal sealed record AclDraft(string Name, Location NameWhere, AclTest Test, ConfigLine Line)
{
    /// <summary>HAProxy has it without being told: <c>TRUE</c>, <c>METH_GET</c> …</summary>
    public bool IsPredefined { get; init; }
}

/// <summary>An expression and the patterns it is compared with.</summary>
/// <param name="Keyword">The ACL keyword as written: <c>path_beg</c>, <c>hdr(host)</c>'s <c>hdr</c>.</param>
/// <param name="Matcher">The method of comparison: <c>str</c>, <c>beg</c>, <c>ip</c> …; empty when there is none for the type.</param>
/// <param name="Patterns">Values on the line; null values inside are not known.</param>
/// <param name="Where">All of it.</param>
internal sealed record AclTest(
    SampleExpression Expression, string Keyword, string Matcher, AclFlags Flags, ImmutableArray<ConfigWord> Patterns, Location Where);

/// <summary>What stands between the expression and the patterns.</summary>
internal sealed record AclFlags
{
    public bool IgnoresCase { get; init; }
    public bool UsesMap { get; init; }

    /// <summary><c>-n</c>: no names are looked up.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>The matcher was said by <c>-m</c>.</summary>
    public Location? Method { get; init; }

    public ImmutableArray<ConfigWord> Files { get; init; } = [];
    public ConfigWord? Id { get; init; }
}
