namespace CfgCompiler.Tidy.Tests;

/// <summary>Fails a test with the whole list of what was found; xunit would show only its beginning.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings)
    {
        var list = findings.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}
