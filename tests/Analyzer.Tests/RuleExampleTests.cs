using CfgCompiler.TestSupport.Files;
using Xunit.Abstractions;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>The examples of our own rules: each is linted with all rules on and must be reported with its code. The floor only ever rises.</summary>
public sealed class RuleExampleTests(ITestOutputHelper output)
{
    /// <summary>Examples that are reported. To see the ones that are not: --logger "console;verbosity=detailed".</summary>
    private const int Floor = 131;

    private static string TablePath => Repository.Path("..", "shared", "language", "rules.tsv");

    [Fact]
    public void Examples_LintedWithAllRules_AreReportedWithTheirCode()
    {
        if (!File.Exists(TablePath))
        {
            output.WriteLine("Skipped: ../shared/language/rules.tsv is not beside the clone.");
            return;
        }

        var reported = 0;
        var all = 0;
        foreach (var row in File.ReadLines(TablePath).Skip(1).Select(line => line.Split('\t')))
        {
            var (code, name, example) = (row[0], row[1], row[4]);
            if (example.Length == 0 || example[0] == '(')
            {
                continue;
            }

            all++;
            var options = new AnalysisOptions { Profile = Profile.Strict };
            if (Cfg.Analyze(HaproxyCheckFile.Make(example), options).Diagnostics.Any(found => found.Code == code))
            {
                reported++;
            }
            else
            {
                output.WriteLine($"miss {code} {name}: {example}");
            }
        }

        output.WriteLine($"all: {reported} of {all}");
        Assert.True(reported >= Floor, $"only {reported} of {all} examples are reported");
    }
}
