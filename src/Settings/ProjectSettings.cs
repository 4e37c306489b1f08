using System.Collections.Immutable;
using CfgCompiler.Analyzer;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Settings;

/// <summary>What one <c>cfgc.toml</c> says. Null and empty mean that it says nothing of it.</summary>
internal sealed record ProjectSettings
{
    public static readonly ProjectSettings None = new();

    /// <summary>The file as it was found; empty without one.</summary>
    public string Path { get; init; } = "";

    public string? Target { get; init; }

    public Profile? Profile { get; init; }

    public FailOn? FailOn { get; init; }

    public int? MaxWarnings { get; init; }

    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Patterns of file names relative to the folder of the settings, each with the rules that are not reported there.</summary>
    public ImmutableArray<FileIgnore> FileIgnores { get; init; } = [];

    /// <summary>As <c>--check-files</c>.</summary>
    public bool CheckFiles { get; init; }

    public ImmutableDictionary<string, string> Env { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The baseline file; relative to the folder of the settings.</summary>
    public string? Baseline { get; init; }

    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? "/";
}

internal sealed record FileIgnore(string Pattern, ImmutableArray<string> Selectors);
