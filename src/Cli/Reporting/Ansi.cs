using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Reporting;

/// <summary>Terminal colours, or empty strings.</summary>
internal readonly struct Ansi(bool enabled)
{
    public string Bold => enabled ? "\e[1m" : "";

    public string Dim => enabled ? "\e[2m" : "";

    public string Reset => enabled ? "\e[0m" : "";

    public string ForSeverity(Severity severity) => !enabled ? "" : severity switch
    {
        Severity.Error => "\e[1;31m",
        Severity.Warning => "\e[1;33m",
        _ => "\e[1;36m",
    };
}
