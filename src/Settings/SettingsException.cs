using System.Globalization;

namespace CfgCompiler.Settings;

/// <summary>A setting that can't be understood.</summary>
/// <param name="reason">One sentence, without the place.</param>
internal sealed class SettingsException(string reason) : Exception(reason)
{
    private readonly string? _path;

    public SettingsException(string path, int line, string reason)
        : this(reason)
    {
        _path = path;
        Line = line;
    }

    /// <summary>The line of the settings file, counted from 1.</summary>
    public int Line { get; } = 1;

    public string Reason { get; } = reason;

    public override string Message => _path is null ? Reason : string.Create(CultureInfo.InvariantCulture, $"{_path}:{Line}: {Reason}");
}
