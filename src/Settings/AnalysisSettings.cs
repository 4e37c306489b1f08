using CfgCompiler.Analyzer;

namespace CfgCompiler.Settings;

/// <summary>From a cfgc.toml to what the analysis is asked.</summary>
internal static class AnalysisSettings
{
    public static AnalysisOptions With(this AnalysisOptions options, ProjectSettings settings) => options with
    {
        DefaultTarget = settings.Target,
        Profile = settings.Profile ?? Profile.Default,
        Select = new RuleSelection(settings.Select),
        Ignore = new RuleSelection(settings.Ignore),
        IgnoreIn = settings.FileIgnores.IsEmpty ? null : name => IgnoredIn(name, settings),
        SeverityOverrides = settings.Severities,
    };

    private static RuleSelection IgnoredIn(string name, ProjectSettings settings)
    {
        var path = Path.GetRelativePath(settings.Folder, Path.GetFullPath(name)).Replace(Path.DirectorySeparatorChar, '/');
        return new RuleSelection(settings.FileIgnores.Where(ignore => FilePattern.Matches(ignore.Pattern, path)).SelectMany(ignore => ignore.Selectors));
    }
}
