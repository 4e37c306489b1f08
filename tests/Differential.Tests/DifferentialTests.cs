using CfgCompiler.ProxySupport;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Scrubbing;

namespace CfgCompiler.Differential.Tests;

/// <summary>The same conversations with HAProxy and with ours. Each class below is one table, so that tables run side by side.</summary>
public abstract class DifferentialTests
{
    /// <summary>Set to 1, with <see cref="HaproxyProgram.PathVariable"/> naming a HAProxy 3.5, to write the recorded answers anew.</summary>
    private const string RecordVariable = "CFGC_TEST_RECORD";

    protected static void Check(DifferentialCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (Environment.GetEnvironmentVariable(RecordVariable) == "1")
        {
            Record(test);
            return;
        }

        var (expected, actual) = Compare(test);
        if (expected != actual && LogScrubber.WithoutTimers(expected) == LogScrubber.WithoutTimers(actual))
        {
            // Only times differ, which one moment of a busy machine brings about: a real difference is there again.
            (expected, actual) = Compare(test);
        }

        if (test.KnownDifference is null)
        {
            Assert.Equal(expected, actual, ignoreLineEndingDifferences: true);
        }
        else
        {
            Assert.NotEqual(expected, actual);
        }
    }

    private static (string Expected, string Actual) Compare(DifferentialCase test)
    {
        var expected = test.IsRecorded ? File.ReadAllText(RecordedPath(test)) : Transcript.AsHaproxy35(Transcript.Of(test, ProxyPrograms.Haproxy));
        return (expected, Transcript.AsHaproxy35(Transcript.Of(test, ProxyPrograms.Ours)));
    }

    internal static string RecordedPath(DifferentialCase test) =>
        Repository.Path("tests", "Differential.Tests", "recorded", test.Name + ".txt");

    private static void Record(DifferentialCase test)
    {
        if (test.IsRecorded)
        {
            File.WriteAllText(RecordedPath(test), Transcript.Of(test, ProxyPrograms.Haproxy));
        }
    }
}
