namespace CfgCompiler.Analyzer;

/// <summary>What a look at a path found.</summary>
public enum FileLook
{
    /// <summary>Nobody looked, or nobody can tell: no check judges it.</summary>
    Unknown,
    Found,

    /// <summary>It is there, and everybody may write to it.</summary>
    FoundWritable,
    Missing,
    Unreadable,
    Directory,
}
