using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.TestSupport.Files;
using Xunit.Abstractions;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>Compares the registries with what HAProxy 3.5 registers: nothing of it may be missing.</summary>
public sealed class RegistryDriftTests(ITestOutputHelper output)
{
    private static string DumpPath => Repository.Path("..", "shared", "language", "haproxy-3.5-keywords.txt");

    [Fact]
    public void Registries_ComparedWithHaproxysOwn_MissNothing()
    {
        if (!File.Exists(DumpPath))
        {
            output.WriteLine("Skipped: ../shared/language/haproxy-3.5-keywords.txt is not beside the clone.");
            return;
        }

        var missing = new List<string>();
        var count = 0;
        foreach (var (kind, section, text) in Rows())
        {
            count++;
            if (!IsThere(kind, section, text))
            {
                missing.Add($"{kind} {section}: {text}");
            }
        }

        output.WriteLine($"{count} registered, {missing.Count} missing");
        missing.ForEach(output.WriteLine);
        Assert.True(count > 1500, $"the dump was not understood: only {count} rows");
        Assert.Empty(missing);
    }

    private static bool IsThere(string kind, string section, string text) => kind switch
    {
        "ACL keywords" => SampleRegistry.FindAclKeyword(text.Split(' ')[0]) is not null,
        "configuration keywords" => IsKeyword(section, text.Split(' ')),
        "sample converter functions" => SampleRegistry.FindConverter(text.Split('(', ':')[0], 305) is not null,
        "sample fetch functions" => SampleRegistry.FindFetch(text.Split(']', 2)[1].Split('(', ':')[0].Trim(), 305) is not null,
        _ => true,
    };

    private static bool IsKeyword(string section, string[] words) => words switch
    {
        ["bind", "<addr>", "ssl", var name, ..] => BindKeywords.Parameters.Any(spec => spec.Name == name),
        ["bind", "<addr>", var name, ..] => BindKeywords.Parameters.Any(spec => spec.Name == name),
        ["server", "<name>", "<addr>", var name, ..] => ServerKeywords.Parameters.Any(spec => spec.Name == name),
        ["option", var name, ..] => Registry.Proxies.Find($"option {name}") is not null,
        ["tcp-request", "connection", var action] => IsAction(RuleSet.TcpConnection, action),
        ["tcp-request", "session", var action] => IsAction(RuleSet.TcpSession, action),
        ["tcp-request", "content", var action] => IsAction(RuleSet.TcpContent, action),
        ["tcp-response", "content", var action] => IsAction(RuleSet.TcpResponse, action),
        ["http-request", var action] => IsAction(RuleSet.HttpRequest, action),
        ["http-response", var action] => IsAction(RuleSet.HttpResponse, action),
        ["http-after-response", var action] => IsAction(RuleSet.HttpAfterResponse, action),
        [var name, ..] when section == "crt-list" => BindKeywords.Parameters.Any(spec => spec.Name == name),
        [var name, ..] => TablesOf(section).Any(table => table.Find(name) is not null || table.IsPrefix(name)),
        _ => false,
    };

    // The dump writes "*" for what stands in parentheses.
    private static bool IsAction(RuleSet set, string name) => ActionTable.Find(name.TrimEnd('*') is "track-sc" ? "track-sc0" : name.TrimEnd('*'), set) is not null;

    // HAProxy registers keywords of all kinds of proxies as those of "listen".
    private static IEnumerable<KeywordTable> TablesOf(string section) => section switch
    {
        "listen" => [Registry.Proxies],
        _ => [Registry.For(SectionNames.Parse(section))],
    };

    private static IEnumerable<(string Kind, string Section, string Text)> Rows()
    {
        var kind = "";
        var section = "";
        foreach (var line in File.ReadLines(DumpPath))
        {
            if (line.StartsWith("# List of registered ", StringComparison.Ordinal))
            {
                kind = line["# List of registered ".Length..].TrimEnd(':');
            }
            else if (line.StartsWith('#') || line.Length == 0)
            {
                continue;
            }
            else if (kind == "configuration keywords" && line[0] != '\t')
            {
                section = line.Trim();
            }
            else
            {
                yield return (kind, kind == "configuration keywords" ? section : "", line.Trim());
            }
        }
    }
}
