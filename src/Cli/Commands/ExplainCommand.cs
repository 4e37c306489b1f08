using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text.Json;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Explaining;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Commands;

/// <summary><c>cfgc explain</c>: the documentation of diagnostics, without network; all of them in a list without argument.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliHost host)
    {
        var codes = new Argument<string[]>("CODE") { Arity = ArgumentArity.ZeroOrMore, Description = "Codes (CFG1001) or names (maxconn-exceeds-global); none lists them all" };
        codes.CompletionSources.Add(_ => DiagnosticCatalog.All.SelectMany(rule => new[] { rule.Code, rule.Name }).Select(text => new CompletionItem(text)));
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text or json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("explain", "Say what diagnostics mean and how to repair what they found") { codes, format };
        command.SetAction(parsed => Run(parsed.GetValue(codes) ?? [], parsed.GetValue(format) == "json", host));
        return command;
    }

    private static int Run(string[] codes, bool json, CliHost host)
    {
        var rules = codes.Length == 0 ? [.. DiagnosticCatalog.All] : codes.Select(Find).ToList();
        if (json)
        {
            host.Out.Flush();
            WriteJson(rules, withPages: codes.Length > 0, host.OutputStream);
            return ExitStatus.Clean;
        }

        if (codes.Length == 0)
        {
            WriteList(rules, host.Out);
            return ExitStatus.Clean;
        }

        for (var index = 0; index < rules.Count; index++)
        {
            host.Out.Write(index == 0 ? "" : "\n");
            host.Out.Write(PageOf(rules[index]));
        }

        return ExitStatus.Clean;
    }

    private static DiagnosticDescriptor Find(string word)
    {
        var code = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"CFG{number:D4}")
            : word;
        return DiagnosticCatalog.Find(code)
            ?? throw new CliException(DiagnosticCatalog.Suggest(word) is { } nearest
                ? $"there is no diagnostic \"{word}\"; did you mean \"{nearest}\"?"
                : $"there is no diagnostic \"{word}\"; cfgc explain lists them all");
    }

    private static string PageOf(DiagnosticDescriptor rule) =>
        RulePages.Find(rule.Code) ?? $"# {rule.Code} {rule.Name}\n\n{SeverityOf(rule)}\n\n{rule.Title}\n";

    private static void WriteList(List<DiagnosticDescriptor> rules, TextWriter output)
    {
        var width = rules.Max(rule => rule.Name.Length);
        foreach (var rule in rules)
        {
            output.WriteLine($"{rule.Code}  {SeverityOf(rule),-7}  {rule.Name.PadRight(width)}  {rule.Title}");
        }
    }

    private static void WriteJson(List<DiagnosticDescriptor> rules, bool withPages, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("code"u8, rule.Code);
                json.WriteString("name"u8, rule.Name);
                json.WriteString("severity"u8, ReportWriter.NameOf(rule.DefaultSeverity));
                json.WriteBoolean("offByDefault"u8, rule.IsOffByDefault);
                json.WriteString("title"u8, rule.Title);
                if (withPages)
                {
                    json.WriteString("page"u8, RulePages.Find(rule.Code));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.IsOffByDefault ? "off" : ReportWriter.NameOf(rule.DefaultSeverity);
}
