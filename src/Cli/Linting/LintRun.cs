using System.Collections.Immutable;
using System.Globalization;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Fixing;
using CfgCompiler.Cli.Input;
using CfgCompiler.Cli.Outside;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;
using CfgCompiler.Settings;

namespace CfgCompiler.Cli.Linting;

/// <summary>One pass over all configurations: findings, fixes, report, exit status.</summary>
internal sealed class LintRun(LintRequest request, CliHost host)
{
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, Baseline> _baselines = new(StringComparer.Ordinal);
    private readonly Machine _machine = new();
    private readonly FailureCount _failures = new(request);
    private int _fixed;
    private bool _hasDiff;
    private bool _hasWrittenText;

    public int Run()
    {
        foreach (var configuration in InputFiles.Load(request.Files, request.Joined, host))
        {
            Lint(configuration);
        }

        if (request.Diff)
        {
            return _hasDiff ? ExitStatus.Findings : ExitStatus.Clean;
        }

        if (request.WriteBaseline is { } path)
        {
            var count = Baseline.Write(path, _found);
            var kept = _found.Count(diagnostic => diagnostic.IsFixed);
            host.Error.WriteLine($"cfgc: {path} holds {Counted(count, "finding")}"
                + (kept == 0 ? "" : $"; {Counted(kept, "error")} that HAProxy or the compiler would refuse can't be part of it"));
            return kept == 0 ? ExitStatus.Clean : ExitStatus.Findings;
        }

        var report = new Report(_names.ToImmutable(), _found.ToImmutable());
        if (_hasWrittenText)
        {
            TextReport.Write(report, host.Error, color: false);
        }
        else
        {
            ReportWriter.Write(report, request.Format, request.Color, host);
        }

        if (request.Fix is not null)
        {
            host.Error.WriteLine($"cfgc: {Counted(_fixed, "finding")} fixed");
        }

        return _failures.ExitStatus(host);
    }

    private void Lint(Configuration configuration)
    {
        using var pause = CollectionPause.For(configuration.Files.Sum(static file => (long)file.Text.Length));
        var settings = request.Settings.For(configuration.Files[0].Name);
        var options = LintOptionsOf(settings);
        var baseline = BaselineFor(settings);
        ImmutableArray<Diagnostic> Analyze(Configuration some) => ConfigAnalyzer.Analyze(some.Files, options).Diagnostics;
        ImmutableArray<Diagnostic> Shown(ImmutableArray<Diagnostic> all) => baseline?.Filter(all) ?? all;

        if (request.Fix is { } safety || request.Diff)
        {
            var result = new Fixer(some => Shown(Analyze(some)), request.Fix ?? FixSafety.Safe).Fix(configuration);
            _fixed += result.Count;
            Put(configuration, result.Configuration);
            configuration = result.Configuration;
        }

        var found = Analyze(configuration);
        var names = configuration.Files.Select(file => file.Name).ToList();
        var shown = Shown(found);
        if (baseline is not null && !request.Diff)
        {
            shown = shown.AddRange(baseline.StaleIn(names, found));
        }

        _names.AddRange(names);
        _found.AddRange(shown);
        _failures.Add(settings, shown);
    }

    /// <summary>Writes what has changed, or shows it; the fixed text of standard input goes to standard output, and the report then to standard error.</summary>
    private void Put(Configuration before, Configuration after)
    {
        foreach (var (old, changed) in before.Files.Zip(after.Files))
        {
            if (request.Diff)
            {
                var patch = UnifiedDiff.Of(old, changed);
                _hasDiff |= patch.Length > 0;
                host.Out.Flush();
                host.OutputStream.Write(patch);
            }
            else if (IsStandardInput(old))
            {
                host.Out.Flush();
                host.OutputStream.Write(changed.ToBytes());
                _hasWrittenText = true;
            }
            else if (old.Text != changed.Text)
            {
                SourceFile.Replace(old, changed);
            }
        }
    }

    private bool IsStandardInput(SourceText file) =>
        file.Name == host.InputName && request.Files.Concat(request.Joined).Contains(InputFiles.StandardInput);

    private Baseline? BaselineFor(ProjectSettings settings)
    {
        var path = request.Baseline ?? (settings.Baseline is { } given ? Path.Combine(settings.Folder, given) : null);
        if (path is null || request.WriteBaseline is not null)
        {
            return null;
        }

        if (!_baselines.TryGetValue(path, out var baseline))
        {
            _baselines.Add(path, baseline = Baseline.Read(path));
        }

        return baseline;
    }

    private AnalysisOptions LintOptionsOf(ProjectSettings settings)
    {
        var options = request.BaseOptions(settings);
        return options with
        {
            Target = request.Target,
            Profile = request.Profile ?? options.Profile,
            Select = request.Select.IsEmpty ? options.Select : new RuleSelection(request.Select),
            Ignore = request.Ignore.IsEmpty ? options.Ignore : new RuleSelection([.. settings.Ignore, .. request.Ignore]),
            SeverityOverrides = settings.Severities.SetItems(request.Severities),
            CheckFiles = request.CheckFiles || settings.CheckFiles,
            LookAtFile = PlainFile.Look,
            ReadFile = PlainFile.Read,
            LookAtCertificate = CertificateFile.Look,
            HasUser = Machine.HasUser,
            HasGroup = Machine.HasGroup,
            HasAddress = _machine.HasAddress,
        };
    }

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
