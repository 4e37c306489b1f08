using System.Collections.Immutable;
using System.CommandLine;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Linting;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Settings;

namespace CfgCompiler.Cli.Commands;

/// <summary>The options of <c>cfgc lint</c> alone.</summary>
internal sealed class LintOptions
{
    private readonly Option<string> _target = Text("--target", "VERSION", "Report what this HAProxy version would (2.6, 3.5 …); without it old spellings that cfgc compiles are warnings");
    private readonly Option<string> _format = Choice<ReportFormat>("--format", "FORMAT", "text, json, sarif, github, gitlab, junit, checkstyle or msbuild");
    private readonly Option<string> _profile = Choice<Profile>("--profile", "NAME", "default; strict (opinions too, style is a warning); security (only what an attacker could use)");
    private readonly Option<string> _failOn = Choice<FailOn>("--fail-on", "SEVERITY", "The least severity that gives exit status 1: error (default), warning, info or never");
    private readonly Option<int?> _maxWarnings = new("--max-warnings") { HelpName = "N", Description = "Exit status 1 when there are more warnings" };
    private readonly Option<string[]> _select = List("--select", "CODES", "Report only these: codes, beginnings of codes (CFG3), names (acl-unused) or ALL, separated by commas");
    private readonly Option<string[]> _ignore = List("--ignore", "CODES", "Do not report these");
    private readonly Option<string[]> _severity = List("--severity", "CODE=LEVEL", "Give rules another severity: error, warning, info or off");
    private readonly Option<bool> _checkFiles = new("--check-files")
    {
        Description = "Also look at the files, users, groups and hosts that the configuration names; without it no other file is opened",
    };

    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the safe fixes to the files" };
    private readonly Option<bool> _unsafeFixes = new("--unsafe-fixes") { Description = "Apply the safe fixes and those that a person should look at" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Write nothing; show what --fix would change, exit status 1 when there is something" };
    private readonly Option<string> _baseline = Text("--baseline", "FILE", "Findings not to report again");
    private readonly Option<string> _writeBaseline = Text("--write-baseline", "FILE", "Write all findings to a baseline instead of reporting them");
    private readonly Option<string> _stdinName = Text("--stdin-name", "NAME", "What \"-\" is called in reports and looked up as in cfgc.toml");
    private readonly Option<bool> _watch = new("--watch") { Description = "Lint again whenever a file has changed, until Ctrl-C" };

    public LintOptions() => _target.CompletionSources.Add(_ => HaproxyVersion.All.Select(version => new System.CommandLine.Completions.CompletionItem(version)));

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _target, _format, _profile, _failOn, _maxWarnings, _select, _ignore, _severity, _checkFiles,
            _fix, _unsafeFixes, _diff, _baseline, _writeBaseline, _stdinName, _watch,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    public bool IsWatch(ParseResult parsed) => parsed.GetValue(_watch);

    /// <exception cref="CliException">Options that contradict each other, or that name what does not exist.</exception>
    public LintRequest Read(ParseResult parsed, CommonOptions common, CliHost host)
    {
        if (parsed.GetValue(_stdinName) is { Length: > 0 } name)
        {
            host.InputName = name;
        }

        var unsafeFixes = parsed.GetValue(_unsafeFixes);
        var fix = parsed.GetValue(_fix) || unsafeFixes;
        var request = new LintRequest
        {
            Files = common.FilesOf(parsed),
            Joined = common.JoinedOf(parsed),
            Settings = common.SettingsFiles(parsed),
            BaseOptions = settings => common.AnalysisOptions(parsed, host, AnalysisPurpose.Lint, settings),
            Format = Value<ReportFormat>(parsed, _format) ?? ReportFormat.Text,
            Color = common.UseColor(parsed, host, host.OutputIsTerminal),
            Target = HaproxyVersion.Check(parsed.GetValue(_target)),
            CheckFiles = parsed.GetValue(_checkFiles),
            Profile = Value<Profile>(parsed, _profile),
            FailOn = Value<FailOn>(parsed, _failOn),
            MaxWarnings = parsed.GetValue(_maxWarnings),
            Select = Selectors(parsed, _select),
            Ignore = Selectors(parsed, _ignore),
            Severities = Severities(parsed),
            Fix = fix ? unsafeFixes ? FixSafety.Suggested : FixSafety.Safe : null,
            Diff = parsed.GetValue(_diff),
            Baseline = parsed.GetValue(_baseline),
            WriteBaseline = parsed.GetValue(_writeBaseline),
        };
        Check(request, IsWatch(parsed));
        return request;
    }

    private static void Check(LintRequest request, bool isWatch)
    {
        if (request.WriteBaseline is not null && (request.Fix is not null || request.Diff))
        {
            throw new CliException("--write-baseline can't go with --fix or --diff: fix first, then write the baseline");
        }

        if (isWatch && (request.WriteBaseline is not null || request.Fix is not null || request.Diff))
        {
            throw new CliException("--watch only reports; it can't go with --fix, --diff or --write-baseline");
        }

        if (request.MaxWarnings < 0)
        {
            throw new CliException("--max-warnings wants a number, 0 or more");
        }
    }

    private ImmutableDictionary<string, Severity> Severities(ParseResult parsed)
    {
        var severities = ImmutableDictionary<string, Severity>.Empty;
        foreach (var assignment in Parts(parsed, _severity))
        {
            var equals = assignment.IndexOf('=');
            if (equals <= 0)
            {
                throw new CliException($"--severity wants CODE=LEVEL, not \"{assignment}\"");
            }

            severities = severities.SetItem(Checked(_severity, assignment[..equals]), SeverityNames.Parse(assignment[(equals + 1)..]));
        }

        return severities;
    }

    private static ImmutableArray<string> Selectors(ParseResult parsed, Option<string[]> option) =>
        [.. Parts(parsed, option).Select(selector => Checked(option, selector))];

    private static string Checked(Option<string[]> option, string selector) =>
        DiagnosticCatalog.CheckSelector(selector) is { } problem ? throw new CliException($"{option.Name}: {problem}") : selector;

    private static IEnumerable<string> Parts(ParseResult parsed, Option<string[]> option) =>
        (parsed.GetValue(option) ?? []).SelectMany(value => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static T? Value<T>(ParseResult parsed, Option<string> option)
        where T : struct, Enum => parsed.GetValue(option) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : null;

    private static Option<string> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    private static Option<string> Choice<T>(string name, string helpName, string description)
        where T : struct, Enum
    {
        var option = Text(name, helpName, description);
        option.AcceptOnlyFromAmong(Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToArray());
        return option;
    }

    private static Option<string[]> List(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
