using CfgCompiler.Analyzer.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CfgCompiler.Generator;

/// <summary>
/// Compiles the .cfg files among a project's AdditionalFiles. It only carries data from Roslyn to the analyzer and the emitter
/// and back; each step compares by value, so that an edit elsewhere in the project repeats none of it.
/// </summary>
/// <remarks>Several files are one configuration in the order of the items, as several <c>-f</c> are for HAProxy.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CfgGenerator : IIncrementalGenerator
{
    internal const string FilesStep = "CfgFiles";
    internal const string SettingsStep = "CfgSettings";
    internal const string SettingsFilesStep = "CfgSettingsFiles";
    internal const string ResultStep = "CfgResult";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsConfiguration(pair.Left, pair.Right))
            .Select(static (pair, cancel) => CfgFile.Read(pair.Left, cancel))
            .WithTrackingName(FilesStep)
            .Collect();

        var settingsFiles = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsSettings(pair.Left, pair.Right))
            .Select(static (pair, cancel) => CfgFile.Read(pair.Left, cancel))
            .Collect()
            .Select(static (found, _) => new EquatableArray<CfgFile>(found))
            .WithTrackingName(SettingsFilesStep);

        var severities = context.CompilationProvider
            .Select(static (compilation, _) => compilation.Options)
            .Select(static (options, cancel) => SeveritySettings.Read(options, cancel));

        var settings = context.AnalyzerConfigOptionsProvider
            .Combine(severities)
            .Select(static (pair, _) => GeneratorSettings.Read(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(SettingsStep);

        var results = files
            .Combine(settingsFiles)
            .Combine(settings)
            .Select(static (pair, _) => GeneratorResult.Of(new EquatableArray<CfgFile>(pair.Left.Left), pair.Left.Right, pair.Right))
            .WithTrackingName(ResultStep);

        context.RegisterSourceOutput(results, static (output, result) => result.Report(output));
    }

    private static bool IsConfiguration(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        text.Path.EndsWith(".cfg", StringComparison.OrdinalIgnoreCase) && Use(text, options) is not ("false" or "settings");

    private static bool IsSettings(AdditionalText text, AnalyzerConfigOptionsProvider options) => Use(text, options) switch
    {
        "settings" => true,
        "false" => false,
        _ => Path.GetFileName(text.Path) == SettingsFile.Name,
    };

    /// <summary>What the project says about the file: "false", "settings", or nothing.</summary>
    private static string? Use(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue("build_metadata.AdditionalFiles.CfgCompiler", out var use) ? use.ToLowerInvariant() : null;
}
