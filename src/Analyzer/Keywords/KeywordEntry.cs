using System.Collections.Immutable;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>One word of the language as the user's documentation has it.</summary>
/// <param name="Kind">keyword, option, balance, bind, server, action, fetch, converter, acl, log-alias …</param>
/// <param name="Name">All its words as they stand on a line: <c>timeout connect</c>, <c>option httplog</c>.</param>
/// <param name="Sections">Where it may stand, in the order of the manual; empty for what stands inside expressions.</param>
public sealed record KeywordEntry(string Kind, string Name, ImmutableArray<string> Sections)
{
    /// <summary>The first HAProxy version that has it, such as <c>2.4</c>; null: since 1.5 or before.</summary>
    public string? Since { get; init; }

    /// <summary>The version from which HAProxy warns about it; null: it does not.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The version from which HAProxy refuses it; null: it does not.</summary>
    public string? Removed { get; init; }

    /// <summary>What to write instead; null for nothing.</summary>
    public string? Replacement { get; init; }

    /// <summary>compiled, accepted, not-yet or rejected.</summary>
    public required string Support { get; init; }

    /// <summary>Why it is not compiled, or has no effect; null where the support says all.</summary>
    public string? Reason { get; init; }

    /// <summary>One line of documentation; empty when there is none.</summary>
    public string Doc { get; init; } = "";
}
