namespace CfgCompiler.Cli;

/// <summary>The exit statuses of every cfgc command. HAProxy's personality has its own: 0 or 1.</summary>
internal static class ExitStatus
{
    /// <summary>Nothing at or over <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or over <c>--fail-on</c>, or a configuration that can't be built.</summary>
    public const int Findings = 1;

    /// <summary>cfgc could not do its work: bad usage, an unreadable file, a missing SDK …</summary>
    public const int CouldNotRun = 2;
}
