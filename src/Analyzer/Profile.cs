namespace CfgCompiler.Analyzer;

/// <summary>A set of severities to begin with; the user's own settings come after it.</summary>
public enum Profile
{
    /// <summary>Each rule as it is; opinions are off.</summary>
    Default,

    /// <summary>Opinions too, and style is worth a warning.</summary>
    Strict,

    /// <summary>Only what an attacker could use (CFG2xxx, CFG5xxx and a few others), all of it at least a warning, and what HAProxy refuses.</summary>
    Security,
}
