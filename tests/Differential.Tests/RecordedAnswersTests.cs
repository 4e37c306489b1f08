using CfgCompiler.ProxySupport;
using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Differential.Tests;

/// <summary>The recorded answers and the cases that are judged by them belong together.</summary>
public sealed class RecordedAnswersTests
{
    private static readonly string Folder = Repository.Path("tests", "Differential.Tests", "recorded");

    [Fact]
    public void RecordedAnswers_Files_AreThoseOfTheCases() =>
        Assert.Equal(
            AllCases.All.Where(static test => test.IsRecorded).Select(static test => test.Name + ".txt").Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void Cases_Names_AreUnique() =>
        Assert.Equal(AllCases.All.Count, AllCases.All.Select(static test => test.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Cases_KnownDifferences_StandInTheDocumentation()
    {
        var page = Repository.Path("docs", "differences.md");
        var text = File.Exists(page) ? File.ReadAllText(page) : "";
        Assert.All(AllCases.All.Where(static test => test.KnownDifference is not null), test => Assert.Contains(test.Name, text, StringComparison.Ordinal));
    }

    /// <summary>
    /// A case is recorded because 2.6 and 3.5 differ. With the HAProxy at hand this says whether the mark is still deserved:
    /// an old one must give another answer, a new one the recorded answer.
    /// </summary>
    [Theory]
    [MemberData(nameof(RecordedNames))]
    public void RecordedAnswer_HaproxyAtHand_JustifiesIt(string name)
    {
        var test = AllCases.All.Single(test => test.Name == name);
        var recorded = File.ReadAllText(DifferentialTests.RecordedPath(test));
        var actual = Transcript.AsHaproxy35(Transcript.Of(test, ProxyPrograms.Haproxy));
        if (HaproxyProgram.Find().Version >= new Version(3, 0))
        {
            Assert.Equal(recorded, actual);
        }
        else
        {
            Assert.NotEqual(recorded, actual);
        }
    }

    public static TheoryData<string> RecordedNames => new(AllCases.All.Where(static test => test.IsRecorded).Select(static test => test.Name));
}
