using System.Collections.Immutable;

namespace CfgCompiler.Parser.Samples;

/// <summary>One argument in the parentheses of a fetch or converter.</summary>
/// <param name="Text">Its value, quotes and backslashes taken off.</param>
/// <param name="Start">Offset of its first character as written, in the text that was parsed.</param>
/// <param name="Length">Characters as written.</param>
public sealed record SampleArgumentSyntax(string Text, int Start, int Length);

/// <summary>A sample fetch or a converter: <c>req.hdr(host)</c>, <c>lower</c>.</summary>
/// <param name="Arguments">Empty without parentheses; one empty argument for <c>()</c>.</param>
/// <param name="IsClosed">False when the closing parenthesis, or a closing quote before it, is missing.</param>
public sealed record SampleCallSyntax(string Name, int Start, int End, ImmutableArray<SampleArgumentSyntax> Arguments, bool IsClosed)
{
    /// <summary><c>()</c> is as good as no parentheses.</summary>
    public bool HasArguments => Arguments is not ([] or [{ Length: 0 }]);
}

/// <summary>A sample expression up to where its text no longer is one (section 7.1): <c>src,ipmask(24)</c>.</summary>
/// <param name="Calls">The fetch and its converters; empty when the text begins with neither.</param>
/// <param name="End">Offset behind the last character that belongs to it, commas at the end included.</param>
public sealed record SampleSyntax(ImmutableArray<SampleCallSyntax> Calls, int End);
