using System.Collections.Immutable;
using System.Globalization;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Settings;

namespace CfgCompiler.Cli.Linting;

/// <summary>Whether a run has found too much: something at or over <c>--fail-on</c>, or more than <c>--max-warnings</c>.</summary>
internal sealed class FailureCount(LintRequest request)
{
    private readonly Dictionary<string, (int Warnings, int Max)> _warnings = new(StringComparer.Ordinal);
    private bool _hasFailed;

    public void Add(ProjectSettings settings, ImmutableArray<Diagnostic> found)
    {
        var least = (request.FailOn ?? settings.FailOn ?? FailOn.Error) switch
        {
            FailOn.Error => Severity.Error,
            FailOn.Warning => Severity.Warning,
            FailOn.Info => Severity.Info,
            _ => (Severity?)null,
        };
        _hasFailed |= found.Any(diagnostic => diagnostic.Severity >= least);
        if ((request.MaxWarnings ?? settings.MaxWarnings) is { } max)
        {
            // The limit of a cfgc.toml is for its own configurations together, that of the command line for all.
            var key = request.MaxWarnings is null ? settings.Path : "";
            var count = found.Count(diagnostic => diagnostic.Severity == Severity.Warning);
            _warnings[key] = (_warnings.GetValueOrDefault(key).Warnings + count, max);
        }
    }

    public int ExitStatus(CliHost host)
    {
        foreach (var (warnings, max) in _warnings.Values)
        {
            if (warnings > max)
            {
                host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cfgc: {warnings} {(warnings == 1 ? "warning" : "warnings")}; max-warnings allows {max}"));
                _hasFailed = true;
            }
        }

        return _hasFailed ? Cli.ExitStatus.Findings : Cli.ExitStatus.Clean;
    }
}
