namespace CfgCompiler.Emit;

/// <summary>One file of generated C#.</summary>
/// <param name="Name">A plain file name such as <c>Program.g.cs</c>, unique without regard to case.</param>
public sealed record GeneratedFile(string Name, string Text);
