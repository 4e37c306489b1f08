namespace CfgCompiler.Runtime.Streams;

/// <summary>What a rule set answers (DESIGN section 4, "Rules suspend and resume").</summary>
public enum Verdict
{
    /// <summary>The rules are through; go on.</summary>
    Done,

    /// <summary>The stream has been answered (deny, redirect …); no further rule runs.</summary>
    Answered,
}
