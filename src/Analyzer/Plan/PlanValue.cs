namespace CfgCompiler.Analyzer.Plan;

/// <summary>
/// A value of the plan: known at build, or a text with environment variables that the proxy reads when it starts
/// (DESIGN section 5).
/// </summary>
/// <param name="Known">Meaningful when <see cref="Template"/> is null.</param>
/// <param name="Template">The word's parts, for a value that is read at start.</param>
public sealed record PlanValue<T>(T? Known, EnvTemplate? Template, Origin Origin)
{
    public bool IsKnown => Template is null;
}

/// <summary>A word with environment variables in it: literal pieces and variables in order.</summary>
public sealed record EnvTemplate(EquatableArray<EnvPiece> Pieces);

/// <summary>A literal (<see cref="Variable"/> null, text in <see cref="Text"/>) or a variable with its default in <see cref="Text"/> (null: none).</summary>
public sealed record EnvPiece(string? Variable, string? Text);
