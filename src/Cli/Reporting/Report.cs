using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>What a run of lint found, over all configurations that it was given.</summary>
/// <param name="FileNames">Every file that was read, in order, those without findings too.</param>
/// <param name="Diagnostics">In the order of the files, then by place. None has severity off.</param>
internal sealed record Report(ImmutableArray<string> FileNames, ImmutableArray<Diagnostic> Diagnostics)
{
    public int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
