using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.LogFormats;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>A log format that has been bound.</summary>
internal sealed record LogFormat(ImmutableArray<BoundFormatPiece> Pieces, RuleStage Asked, Location Where);

/// <summary>One piece; <see cref="Expression"/> is null but for expressions that could be read.</summary>
internal sealed record BoundFormatPiece(LogFormatPiece Syntax, SampleExpression? Expression, Location Where);
