using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>Tables of what HAProxy 3.5 and 2.6 said: rows of what was asked, the answer of 3.5, the answer of 2.6.</summary>
internal static class MeasuredCases
{
    /// <summary>The rows behind the comments and the head.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadAllLines(Repository.Path("tests", "Analyzer.Tests", file)).Where(static row => !row.StartsWith('#')).Skip(1).Select(static row => row.Split('\t'));

    /// <summary>Each row twice, once for each version: what was asked, the version, its answer.</summary>
    public static TheoryData<string, string, string> Of(string file)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var fields in Rows(file))
        {
            data.Add(fields[0], "3.5", fields[1]);
            data.Add(fields[0], "2.6", fields[2]);
        }

        return data;
    }
}
