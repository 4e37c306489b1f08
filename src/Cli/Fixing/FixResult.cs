using System.Collections.Immutable;
using CfgCompiler.Cli.Input;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Fixing;

/// <summary>What became of a configuration and its findings.</summary>
/// <param name="Configuration">The files with all fixes applied.</param>
/// <param name="Remaining">What is still found in them.</param>
/// <param name="Count">Fixes applied.</param>
internal sealed record FixResult(Configuration Configuration, ImmutableArray<Diagnostic> Remaining, int Count);
