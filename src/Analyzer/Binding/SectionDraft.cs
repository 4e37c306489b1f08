using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>A section that is neither global nor a proxy: peers, resolvers, userlist …</summary>
/// <param name="Name">Empty for sections without name.</param>
/// <param name="Where">The name, else the section's keyword.</param>
internal sealed record SectionDraft(Section Kind, string Name, Location Where, ConfigLine Header)
{
    /// <summary>Its lines with a known keyword, in order.</summary>
    public List<BoundLine> Lines { get; } = [];

    /// <summary>Tests with a name, in order; a name may come more than once. Only FastCGI applications have them.</summary>
    public AclList Acls { get; } = new();

    /// <summary>Names of ACLs whose lines are wrong.</summary>
    public HashSet<string> BrokenAcls { get; } = new(StringComparer.Ordinal);

    /// <summary>What keywords of such sections keep between their lines, by a key of their own.</summary>
    public Dictionary<string, object> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>A line could not be read, or depends on a variable that nobody has set.</summary>
    public bool IsOpen { get; set; }
}
