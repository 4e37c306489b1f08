namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>All that is known of one converter (section 7.3.1).</summary>
/// <param name="Signature">Types of its arguments, optional ones in brackets: <c>string[,integer]</c>; empty for none.</param>
/// <param name="In">What it takes.</param>
/// <param name="Out">What it gives; null: what it was given.</param>
/// <param name="Summary">One line of documentation.</param>
internal sealed record ConverterSpec(string Name, string Signature, SampleType In, SampleType? Out, string Summary)
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
