using System.Text;
using CfgCompiler.Analyzer;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Settings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CfgCompiler.Generator;

/// <summary>What the project says about the compilation of its configuration.</summary>
/// <param name="Variables">Sorted by name.</param>
internal sealed record GeneratorSettings(
    string? Target, EquatableArray<CfgVariable> Variables, EquatableArray<SeveritySetting> Severities)
{
    public static GeneratorSettings Read(AnalyzerConfigOptions options, EquatableArray<SeveritySetting> severities)
    {
        options.TryGetValue("build_property.CfgTarget", out var target);
        options.TryGetValue("build_property.CfgVariables", out var variables);
        return new GeneratorSettings(string.IsNullOrEmpty(target) ? null : target, ReadVariables(variables ?? ""), severities);
    }

    /// <summary>The project file and .globalconfig come before cfgc.toml, as the command line does for cfgc.</summary>
    public AnalysisOptions ToAnalysisOptions(ProjectSettings file)
    {
        var variables = new Dictionary<string, string>(file.Env, StringComparer.Ordinal);
        foreach (var variable in Variables)
        {
            variables[variable.Name] = variable.Value;
        }

        var options = new AnalysisOptions
        {
            Purpose = AnalysisPurpose.Build,
            Target = Target,
            Environment = name => variables.GetValueOrDefault(name),
        };
        return options.With(file) with { SeverityOverrides = SeveritiesOver(file) };
    }

    /// <summary>A code of the project's comes before the rule's name in the file as well, so that the compiler and the analysis agree.</summary>
    private Dictionary<string, Severity> SeveritiesOver(ProjectSettings file)
    {
        var severities = Severities.ToDictionary(setting => setting.Code, setting => setting.Severity, StringComparer.OrdinalIgnoreCase);
        foreach (var (selector, severity) in file.Severities)
        {
            severities.TryAdd(DiagnosticCatalog.Find(selector)?.Code ?? selector, severity);
        }

        return severities;
    }

    /// <summary><c>NAME=base64,NAME=base64</c>, as CfgCompiler.Generator.targets writes it; of two equal names the last one counts.</summary>
    private static EquatableArray<CfgVariable> ReadVariables(string text)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.IndexOf('=');
            variables[pair[..equals]] = Encoding.UTF8.GetString(Convert.FromBase64String(pair[(equals + 1)..]));
        }

        return [.. variables.Select(variable => new CfgVariable(variable.Key, variable.Value))];
    }
}

internal readonly record struct CfgVariable(string Name, string Value);
