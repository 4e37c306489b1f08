using System.Collections.Immutable;
using System.CommandLine;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Commands;

/// <summary><c>cfgc lint</c>: reads configurations and reports everything that is wrong with them. Needs no SDK, network or privileges.</summary>
internal static class LintCommand
{
    public static Command Create(CliHost host)
    {
        var common = new CommonOptions("Configurations, each judged on its own; \"-\" reads standard input");
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = "text, json, sarif, github, gitlab, junit, checkstyle or msbuild",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant()).ToArray());
        var target = new Option<string>("--target")
        {
            HelpName = "VERSION",
            Description = "Report what this HAProxy version would (2.6, 3.5 …); without it old spellings that cfgc compiles are warnings",
        };
        var failOn = new Option<string>("--fail-on")
        {
            HelpName = "SEVERITY",
            Description = "The least severity that gives exit status 1: error, warning or info",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnlyFromAmong("error", "warning", "info");

        var command = new Command("lint", "Report everything that is wrong with configurations");
        common.AddTo(command);
        command.Add(target);
        command.Add(format);
        command.Add(failOn);
        command.SetAction(parsed => Run(
            parsed,
            common,
            Enum.Parse<ReportFormat>(parsed.GetValue(format) ?? "text", ignoreCase: true),
            SeverityOf(parsed.GetValue(failOn)),
            parsed.GetValue(target),
            host));
        return command;
    }

    private static int Run(ParseResult parsed, CommonOptions common, ReportFormat format, Severity failOn, string? target, CliHost host)
    {
        var options = common.AnalysisOptions(parsed, host, AnalysisPurpose.Lint) with { Target = HaproxyVersion.Check(target) };
        var names = ImmutableArray.CreateBuilder<string>();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var configuration in common.Load(parsed, host))
        {
            names.AddRange(configuration.Files.Select(file => file.Name));
            found.AddRange(ConfigAnalyzer.Analyze(configuration.Files, options).Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Off));
        }

        var report = new Report(names.ToImmutable(), found.ToImmutable());
        ReportWriter.Write(report, format, common.UseColor(parsed, host, host.OutputIsTerminal), host);
        return report.Diagnostics.Any(diagnostic => diagnostic.Severity >= failOn) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private static Severity SeverityOf(string? name) => name switch
    {
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}
