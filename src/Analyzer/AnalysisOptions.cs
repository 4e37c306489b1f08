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

    /// <summary>The same from the project's settings: a comment in the configuration comes before it.</summary>
    public string? DefaultTarget { get; init; }

    public AnalysisPurpose Purpose { get; init; } = AnalysisPurpose.Lint;

    /// <summary>False: only what HAProxy itself reports, and what is not compiled; for the command line of HAProxy.</summary>
    public bool OwnRules { get; init; } = true;

    public Profile Profile { get; init; }

    /// <summary>When not empty: the only rules to report, those that are off by default too.</summary>
    public RuleSelection Select { get; init; } = RuleSelection.None;

    /// <summary>Rules not to report; a rule that <see cref="Select"/> names more exactly is reported all the same.</summary>
    public RuleSelection Ignore { get; init; } = RuleSelection.None;

    /// <summary>The same for one file, by its name as given; null for none.</summary>
    public Func<string, RuleSelection>? IgnoreIn { get; init; }

    /// <summary>Also checks what lies outside the configuration: files, users, names of hosts, network namespaces. Otherwise lint opens no other file.</summary>
    public bool CheckFiles { get; init; }

    /// <summary>Looks at a path; asked only with <see cref="CheckFiles"/>, as are those after it.</summary>
    public Func<string, FileLook> LookAtFile { get; init; } = static _ => FileLook.Unknown;

    /// <summary>The text of a file; null when it can't be read. Asked only with <see cref="CheckFiles"/>.</summary>
    public Func<string, string?> ReadText { get; init; } = static _ => null;

    /// <summary>Reads the first certificate of a PEM file; null when there is none or it can't be read. Asked only with <see cref="CheckFiles"/>.</summary>
    public Func<string, CertificateLook?> LookAtCertificate { get; init; } = static _ => null;

    /// <summary>The time by which certificates are judged.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The bytes of a file, one char each; null when it is no plain file, too long, or nobody looked.</summary>
    public Func<string, string?> ReadFile { get; init; } = static _ => null;

    /// <summary>Whether the machine has a user of that name; null when nobody can tell.</summary>
    public Func<string, bool?> HasUser { get; init; } = static _ => null;

    /// <summary>The same for a group.</summary>
    public Func<string, bool?> HasGroup { get; init; } = static _ => null;

    /// <summary>Whether a host of that name has an address; null when nobody can tell.</summary>
    public Func<string, bool?> HasAddress { get; init; } = static _ => null;

    /// <summary>
    /// The name of this machine in peers sections where the configuration has no <c>localpeer</c>: HAProxy's <c>-L</c>, else the
    /// host's name. Null: unknown, and no check judges by it.
    /// </summary>
    public string? LocalPeer { get; init; }

    /// <summary>Severities by code (<c>CFG1001</c>), beginning of codes (<c>CFG3</c>) or name (<c>maxconn-exceeds-global</c>) from the user's settings.</summary>
    public IReadOnlyDictionary<string, Severity> SeverityOverrides { get; init; } = new Dictionary<string, Severity>();
}
