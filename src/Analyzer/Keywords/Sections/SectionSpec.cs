using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>What stands after a section's keyword.</summary>
internal enum SectionNaming
{
    Required,
    Optional,
    None,
}

/// <summary>What HAProxy does with a second section of one name.</summary>
internal enum SectionRepetition
{
    /// <summary>They add up.</summary>
    Joined,

    /// <summary>A warning, and the second is ignored.</summary>
    Ignored,
    Refused,

    /// <summary>A rule judges it once all sections are read.</summary>
    JudgedLater,
}

/// <summary>All that is known of a section that is neither global nor a proxy.</summary>
/// <param name="Summary">One line of documentation.</param>
internal sealed record SectionSpec(Section Section, string Summary)
{
    /// <summary>The first version that has it, such as 2.4 as 204.</summary>
    public int Since { get; init; }
    public Removal? Removal { get; init; }
    public SectionNaming Naming { get; init; } = SectionNaming.Required;

    /// <summary>The name may hold any character.</summary>
    public bool HasFreeName { get; init; }

    /// <summary>HAProxy drops further words of the section line without a word.</summary>
    public bool IgnoresExtra { get; init; }

    public SectionRepetition Repetition { get; init; } = SectionRepetition.Refused;

    /// <summary>What a bad name or a second section of one name is reported as.</summary>
    public required DiagnosticDescriptor Check { get; init; }
}
