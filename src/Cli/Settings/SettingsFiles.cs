using CfgCompiler.Cli.Input;
using CfgCompiler.Settings;

namespace CfgCompiler.Cli.Settings;

/// <summary>Finds the <c>cfgc.toml</c> of a configuration: in its folder, or the nearest folder above. Each file is read once.</summary>
/// <param name="given">The file of <c>--config</c>; null: look for it.</param>
/// <param name="isOff"><c>--no-config</c>.</param>
internal sealed class SettingsFiles(string? given, bool isOff)
{
    public const string FileName = "cfgc.toml";

    private readonly Dictionary<string, ProjectSettings> _byFolder = new(StringComparer.Ordinal);
    private ProjectSettings? _given;

    /// <summary>The file of <c>--config</c>.</summary>
    public string? Given => given;

    /// <param name="file">The name of the configuration's first file.</param>
    /// <exception cref="CliException">The settings can't be read.</exception>
    public ProjectSettings For(string file)
    {
        if (isOff)
        {
            return ProjectSettings.None;
        }

        if (given is not null)
        {
            return _given ??= Read(given);
        }

        var start = file == InputFiles.StandardInput ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(file));
        return In(start);
    }

    private ProjectSettings In(string? folder)
    {
        if (folder is null)
        {
            return ProjectSettings.None;
        }

        if (!_byFolder.TryGetValue(folder, out var settings))
        {
            var path = Path.Combine(folder, FileName);
            settings = File.Exists(path) ? Read(Shortest(path)) : In(Path.GetDirectoryName(folder));
            _byFolder.Add(folder, settings);
        }

        return settings;
    }

    private static ProjectSettings Read(string path) => SettingsReader.Read(path, InputFiles.ReadText(path));

    /// <summary>Messages name the file from where the user stands, when it is below.</summary>
    private static string Shortest(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
