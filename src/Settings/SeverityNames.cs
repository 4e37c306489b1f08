using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Settings;

/// <summary>The words for severities in settings.</summary>
internal static class SeverityNames
{
    public const string List = "error, warning, info or off";

    /// <exception cref="SettingsException">No severity.</exception>
    public static Severity Parse(string name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        "off" => Severity.Off,
        _ => throw new SettingsException($"\"{name}\" is no severity; expected {List}"),
    };
}
