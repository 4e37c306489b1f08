namespace CfgCompiler.Runtime;

/// <summary>What generated code states about the Runtime it was written for.</summary>
public static class RuntimeInfo
{
    /// <summary>Raised with every incompatible change of what generated code calls; checked when the proxy starts.</summary>
    public const int AbiVersion = 1;
}
