namespace CfgCompiler.Analyzer;

/// <summary>What a look at a path found.</summary>
public enum FileLook
{
    /// <summary>Nobody looked, or nobody can tell: no check judges it.</summary>
    Unknown,
    Found,
    Missing,
    Unreadable,
    Directory,
}
