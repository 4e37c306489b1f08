namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>Where a fetch's data comes from: the chapter of section 7.3 that describes it.</summary>
internal enum SampleLayer
{
    Internal,
    Layer4,
    Layer5,
    Layer6,
    Layer7,
    Check,
}

/// <summary>All that is known of one sample fetch.</summary>
/// <param name="Signature">Types of its arguments, optional ones in brackets: <c>string[,integer]</c>; empty for none.</param>
/// <param name="Stages">Where the data that it needs is there.</param>
/// <param name="Summary">One line of documentation.</param>
internal sealed record FetchSpec(string Name, string Signature, SampleType Type, RuleStage Stages, SampleLayer Layer, string Summary)
{
    private Signature? _arguments;

    /// <summary>The signature, read once.</summary>
    public Signature Arguments => _arguments ??= Samples.Signature.Parse(Signature);

    /// <summary>The first version that has it, such as 2.4 as 204; 0 for what 1.5 had already.</summary>
    public int Since { get; init; }

    /// <summary>The first version without it.</summary>
    public int? Removed { get; init; }

    public Deprecation? Deprecation { get; init; }

    public Support Support { get; init; } = Support.NotYet;
}
