namespace CfgCompiler.Analyzer.Keywords;

/// <summary>What the compiler does with a keyword (DESIGN section 3, "Support level").</summary>
internal enum SupportLevel
{
    Compiled,

    /// <summary>Has no effect in the compiled proxy, for the reason given: reported as information.</summary>
    Accepted,

    /// <summary>Known, not compiled yet: stops a build.</summary>
    NotYet,

    /// <summary>Will not be compiled, for the reason given.</summary>
    Rejected,
}

/// <param name="Reason">A clause that can follow "because", without a full stop; null where the level says all.</param>
internal sealed record Support(SupportLevel Level, string? Reason)
{
    public static readonly Support Compiled = new(SupportLevel.Compiled, null);
    public static readonly Support NotYet = new(SupportLevel.NotYet, null);

    public static Support Accepted(string reason) => new(SupportLevel.Accepted, reason);

    public static Support Rejected(string reason) => new(SupportLevel.Rejected, reason);
}

/// <summary>A spelling that HAProxy refuses from a version on.</summary>
/// <param name="Version">Such as 2.1, as 201 (see <see cref="HaproxyVersion"/>).</param>
/// <param name="Replacement">What to write instead, null when there is nothing.</param>
/// <param name="Check">The HP id that HAProxy's refusal has.</param>
internal sealed record Removal(int Version, string? Replacement, string Check);

/// <summary>A spelling that HAProxy still takes and its documentation advises against from a version on.</summary>
/// <param name="Version">Such as 2.1, as 201.</param>
/// <param name="Replacement">What to write instead, null when there is nothing.</param>
internal sealed record Deprecation(int Version, string? Replacement)
{
    /// <summary>HAProxy itself warns from that version on, unless expose-deprecated-directives says otherwise.</summary>
    public bool IsWarned { get; init; }
}
