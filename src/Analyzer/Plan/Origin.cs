namespace CfgCompiler.Analyzer.Plan;

/// <summary>Where a plan node comes from: the file as the user gave it, the 1-based line, and that line's text, trimmed, secrets masked.</summary>
public sealed record Origin(string File, int Line, string Text);
