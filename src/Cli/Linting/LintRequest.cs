using System.Collections.Immutable;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Cli.Settings;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Settings;

namespace CfgCompiler.Cli.Linting;

/// <summary>What a <c>cfgc lint</c> was asked to do. Null and empty mean: as cfgc.toml says, else the default.</summary>
internal sealed record LintRequest
{
    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<string> Joined { get; init; }

    public required SettingsFiles Settings { get; init; }

    /// <summary>From the settings to what the analysis is asked, the environment included.</summary>
    public required Func<ProjectSettings, AnalysisOptions> BaseOptions { get; init; }

    public ReportFormat Format { get; init; }

    public bool Color { get; init; }

    public string? Target { get; init; }

    /// <summary>Also look at the files, users, groups and hosts that the configurations name.</summary>
    public bool CheckFiles { get; init; }

    public Profile? Profile { get; init; }

    public FailOn? FailOn { get; init; }

    public int? MaxWarnings { get; init; }

    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Null: no fix is applied.</summary>
    public FixSafety? Fix { get; init; }

    public bool Diff { get; init; }

    public string? Baseline { get; init; }

    public string? WriteBaseline { get; init; }
}
