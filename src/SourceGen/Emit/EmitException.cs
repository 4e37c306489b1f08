using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>
/// The plan asks for something that has no row in <see cref="RuntimeNames"/>. The analyzer reports such a line as not
/// compiled (CFG9xxx) before a plan gets here, so this is a defect of cfgc; it stops the build instead of dropping the line.
/// </summary>
public sealed class EmitException(Origin origin, string problem)
    : Exception($"{origin.File}:{origin.Line}: {problem}: {origin.Text}");
