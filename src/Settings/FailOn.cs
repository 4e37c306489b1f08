namespace CfgCompiler.Settings;

/// <summary>The least severity that gives exit status 1.</summary>
internal enum FailOn
{
    Error,
    Warning,
    Info,
    Never,
}
