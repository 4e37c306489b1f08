namespace CfgCompiler.Parser.Diagnostics;

public enum Severity
{
    Off,
    Info,
    Warning,
    Error,
}
