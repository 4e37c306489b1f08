using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer;

/// <summary>What an analysis is for: lint reports what is not compiled as information, build stops on it.</summary>
public enum AnalysisPurpose
{
    Lint,
    Build,
}

/// <summary>What the user asked of one analysis.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Looks up an environment variable; null when it is unset.</summary>
    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>The HAProxy version to judge for, such as <c>2.6</c>; null: cfgc judges for itself.</summary>
    public string? Target { get; init; }

    public AnalysisPurpose Purpose { get; init; } = AnalysisPurpose.Lint;

    /// <summary>False: only what HAProxy itself reports, and what is not compiled; for the command line of HAProxy.</summary>
    public bool OwnRules { get; init; } = true;

    /// <summary>Severities by code (<c>CFG1001</c>) or name (<c>maxconn-exceeds-global</c>) from the user's settings.</summary>
    public IReadOnlyDictionary<string, Severity> SeverityOverrides { get; init; } = new Dictionary<string, Severity>();
}
