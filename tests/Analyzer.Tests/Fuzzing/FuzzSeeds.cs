using System.Text;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Analyzer.Tests.Fuzzing;

/// <summary>What inputs are made of: whole files as lines of one char per byte, and the words of the language.</summary>
internal sealed class FuzzSeeds
{
    private FuzzSeeds(IEnumerable<string> texts)
    {
        Files = [.. texts.Select(static text => text.Split('\n')).Where(static lines => lines.Length > 1)];
        Words = [.. KeywordCatalog.All.Select(static entry => entry.Name)];
    }

    public string[][] Files { get; }

    /// <summary>Every name of the registries; some are two or three words (<c>timeout connect</c>).</summary>
    public string[] Words { get; }

    /// <summary>The samples, the tests' configurations, the examples of the rules' pages and, where they lie beside the clone, the collected files and the triggers of HAProxy's checks.</summary>
    public static FuzzSeeds Load()
    {
        var files = Configurations("samples").Concat(Configurations("tests", "corpus")).Concat(Configurations("..", "shared", "corpus", "files"));
        var triggers = HaproxyCheckTable.Exists ? HaproxyCheckTable.Cases().Select(static item => item.Trigger).Distinct(StringComparer.Ordinal) : [];
        return new FuzzSeeds([.. files.Select(static path => File.ReadAllText(path, Encoding.Latin1)), .. Examples(), .. triggers.Select(HaproxyCheckFile.Make)]);
    }

    private static IEnumerable<string> Configurations(params string[] folder)
    {
        var path = Repository.Path(folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.cfg", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>The blocks of configuration in the rules' pages, good and bad.</summary>
    private static IEnumerable<string> Examples()
    {
        foreach (var page in Directory.EnumerateFiles(Repository.Path("docs", "rules"), "*.md").Order(StringComparer.Ordinal))
        {
            var blocks = File.ReadAllText(page, Encoding.Latin1).Split("```");
            for (var i = 1; i < blocks.Length; i += 2)
            {
                if (blocks[i].StartsWith("haproxy", StringComparison.Ordinal))
                {
                    yield return blocks[i][(blocks[i].IndexOf('\n') + 1)..];
                }
            }
        }
    }
}
