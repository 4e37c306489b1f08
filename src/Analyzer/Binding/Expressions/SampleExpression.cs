using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>A sample expression that has been bound: a fetch and its converters.</summary>
/// <param name="Fetch">Null when HAProxy has no such fetch, which has been reported.</param>
/// <param name="Call">The fetch as written.</param>
/// <param name="Type">What comes out at the end.</param>
/// <param name="Where">All of it.</param>
internal sealed record SampleExpression(
    FetchSpec? Fetch, SampleCall Call, ImmutableArray<SampleCall> Converters, SampleType Type, Location Where)
{
    /// <summary>The points of processing where it was asked to work.</summary>
    public RuleStage Asked { get; init; }

    /// <summary>The fetch and then the converters.</summary>
    public IEnumerable<SampleCall> Calls => Converters.Prepend(Call);
}

/// <summary>A fetch or converter with its arguments.</summary>
/// <param name="Spec">The converter's entry; null for a fetch or when HAProxy has no such converter.</param>
internal sealed record SampleCall(string Name, ImmutableArray<SampleArgument> Arguments, Location Where, ConverterSpec? Spec);

internal sealed record SampleArgument(string Text, Location Where);
