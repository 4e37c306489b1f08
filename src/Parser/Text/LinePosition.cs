namespace CfgCompiler.Parser.Text;

/// <summary>Line and column, both counted from 1.</summary>
public readonly record struct LinePosition(int Line, int Column);
