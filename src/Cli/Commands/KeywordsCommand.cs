using System.CommandLine;
using System.Text.Json;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Cli.Reporting;

namespace CfgCompiler.Cli.Commands;

/// <summary><c>cfgc keywords</c>: the language as cfgc knows it, for people, scripts and the generated reference.</summary>
internal static class KeywordsCommand
{
    public static Command Create(CliHost host)
    {
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text, json or markdown", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command("keywords", "List every keyword, where it stands, and what cfgc does with it") { format };
        command.SetAction(parsed =>
        {
            switch (parsed.GetValue(format))
            {
                case "json":
                    host.Out.Flush();
                    WriteJson(host.OutputStream);
                    break;
                case "markdown":
                    WriteMarkdown(host.Out);
                    break;
                default:
                    WriteText(host.Out);
                    break;
            }

            return ExitStatus.Clean;
        });
        return command;
    }

    private static void WriteText(TextWriter output)
    {
        var width = KeywordCatalog.All.Max(entry => entry.Name.Length);
        foreach (var entry in KeywordCatalog.All)
        {
            output.WriteLine($"{entry.Kind,-9}  {entry.Name.PadRight(width)}  {entry.Support,-8}  {VersionsOf(entry),-9}  {entry.Doc}".TrimEnd());
        }
    }

    private static void WriteJson(Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartArray();
            foreach (var entry in KeywordCatalog.All)
            {
                json.WriteStartObject();
                json.WriteString("kind"u8, entry.Kind);
                json.WriteString("name"u8, entry.Name);
                json.WriteStartArray("sections"u8);
                foreach (var section in entry.Sections)
                {
                    json.WriteStringValue(section);
                }

                json.WriteEndArray();
                json.WriteString("since"u8, entry.Since);
                json.WriteString("deprecated"u8, entry.Deprecated);
                json.WriteString("removed"u8, entry.Removed);
                json.WriteString("replacement"u8, entry.Replacement);
                json.WriteString("support"u8, entry.Support);
                json.WriteString("reason"u8, entry.Reason);
                json.WriteString("doc"u8, entry.Doc);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static void WriteMarkdown(TextWriter output)
    {
        output.WriteLine("# Keywords");
        output.WriteLine();
        output.WriteLine("What cfgc knows of the language, and what it does with it. This page is generated from the registry by `make docs`.");
        foreach (var kind in KeywordCatalog.All.GroupBy(entry => entry.Kind))
        {
            output.WriteLine();
            output.WriteLine($"## {kind.Key}");
            output.WriteLine();
            output.WriteLine("| name | sections | versions | support | |");
            output.WriteLine("|---|---|---|---|---|");
            foreach (var entry in kind)
            {
                var support = entry.Reason is null ? entry.Support : $"{entry.Support}: {entry.Reason}";
                var doc = entry.Replacement is null ? entry.Doc : $"{entry.Doc} Now: `{entry.Replacement}`.".TrimStart();
                output.WriteLine($"| `{Cell(entry.Name)}` | {string.Join(", ", entry.Sections)} | {VersionsOf(entry)} | {Cell(support)} | {Cell(doc)} |");
            }
        }
    }

    private static string VersionsOf(KeywordEntry entry)
    {
        var removed = entry.Removed is null ? "" : $" removed in {entry.Removed}";
        var deprecated = entry.Deprecated is null ? "" : $" deprecated in {entry.Deprecated}";
        var since = entry.Since is null ? "" : $"{entry.Since}+";
        return (since + deprecated + removed).Trim();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
