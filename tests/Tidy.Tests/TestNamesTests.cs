using System.Text.RegularExpressions;

namespace CfgCompiler.Tidy.Tests;

public sealed partial class TestNamesTests
{
    /// <summary>A test's name is Thing_Condition_Result, so that a failing one says what broke.</summary>
    [Fact]
    public void Tests_Names_HaveThreeParts() =>
        Findings.AssertNone(
            from file in SourceTree.WithExtension(".cs", "tests")
            from test in TestMethod().Matches(SourceTree.Read(file))
            let name = test.Groups["name"].Value
            where name.Split('_').Length < 3
            select $"{file}: {name}");

    [GeneratedRegex(@"^    \[(Fact|Theory)[^\n]*\n(    \[[^\n]*\n)*    public (async )?[\w<>.]+ (?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex TestMethod();
}
