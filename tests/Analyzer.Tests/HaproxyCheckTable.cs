using System.Globalization;
using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>One class of HAProxy's own diagnostics, for one version.</summary>
/// <param name="Severity">ALERT, WARNING, DIAG, or ok where this version says nothing.</param>
/// <param name="Lines">Where it may be reported; empty when HAProxy names no line.</param>
internal sealed record HaproxyCheckCase(string Id, string Version, string Trigger, string Severity, IReadOnlyList<int> Lines)
{
    /// <summary>HP-PRX-14 is of PRX.</summary>
    public string Family => Id.Split('-')[1];

    public override string ToString() => $"{Id} {Version} {Severity} @{string.Join(',', Lines)}: {Trigger}";
}

/// <summary>
/// The table of HAProxy's classes of diagnostics that lies beside the clone, joined with the lines that were measured here.
/// Left out: classes without trigger, and those that need a file, a name to resolve, a user or a listener.
/// </summary>
internal static class HaproxyCheckTable
{
    private static string TablePath => Repository.Path("..", "shared", "language", "haproxy-checks.tsv");

    private static string LinesPath => Repository.Path("tests", "Analyzer.Tests", "haproxy-checks.lines.tsv");

    public static bool Exists => File.Exists(TablePath);

    public static IReadOnlyList<HaproxyCheckCase> Cases()
    {
        var lines = Rows(LinesPath).ToDictionary(row => row["id"], StringComparer.Ordinal);
        var cases = new List<HaproxyCheckCase>();
        foreach (var row in Rows(TablePath))
        {
            if (row["trigger"].Length == 0 || !lines.TryGetValue(row["id"], out var measured) || measured["needs"] != "-")
            {
                continue;
            }

            foreach (var version in new[] { "3.5", "2.6" })
            {
                var at = measured[$"line_{version}"];
                if (at != "?")
                {
                    cases.Add(new HaproxyCheckCase(row["id"], version, row["trigger"], row[$"measured_{version}"], Numbers(at)));
                }
            }
        }

        return cases;
    }

    private static int[] Numbers(string text) =>
        text == "-" ? [] : [.. text.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => !line.StartsWith('#')).ToArray();
        var names = lines[0].Split('\t');
        foreach (var line in lines.Skip(1))
        {
            var fields = line.Split('\t');
            yield return names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => fields[pair.index], StringComparer.Ordinal);
        }
    }
}
