using System.Collections.Immutable;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer;

/// <summary>What an analysis found.</summary>
/// <param name="Diagnostics">By file in the order given, then line, then column; their severities are the effective ones.</param>
/// <param name="Plan">Null when an error stops it.</param>
/// <param name="StopsBuild">An error other than "HAProxy V refuses this spelling" was found (DESIGN, "What stops a build").</param>
public sealed record AnalysisResult(ImmutableArray<Diagnostic> Diagnostics, ProcessPlan? Plan, bool StopsBuild);
