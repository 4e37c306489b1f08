using System.Collections.Immutable;

namespace CfgCompiler.Parser.Diagnostics;

/// <summary>One finding at one place. The message is one sentence, user text in double quotes.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, string Message)
{
    /// <summary>The severity in effect; starts as the descriptor's.</summary>
    public Severity Severity { get; init; } = Descriptor.DefaultSeverity;

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public string Code => Descriptor.Code;

    /// <summary>An error of HAProxy's own, or something that is not compiled: no setting, comment or baseline makes it less.</summary>
    public bool IsFixed => Severity == Severity.Error && !Descriptor.IsOldSpelling && !Descriptor.IsOwnRule;
}
