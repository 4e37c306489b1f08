namespace CfgCompiler.Cli;

/// <summary>The version of this cfgc.</summary>
internal static class CfgcVersion
{
    public static string Text { get; } = typeof(CfgcVersion).Assembly.GetName().Version is { } version
        ? $"{version.Major}.{version.Minor}.{version.Build}"
        : "0.0.0";
}
