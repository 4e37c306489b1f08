using CfgCompiler.Parser.Diagnostics;
using Xunit.Abstractions;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>
/// HAProxy's own diagnostics, class by class: each trigger is linted for 3.5 and for 2.6 and must be reported with HAProxy's
/// severity, on its line where it names one. The floor only ever rises.
/// </summary>
public sealed class HaproxyCheckTests(ITestOutputHelper output)
{
    /// <summary>Of 100 cases, those that are reported as HAProxy does. To see the ones that are not: --logger "console;verbosity=detailed".</summary>
    private const int FloorPercent = 99;

    [Fact]
    public void Triggers_LintedForBothVersions_AreReportedAsHaproxyDoes()
    {
        if (!HaproxyCheckTable.Exists)
        {
            output.WriteLine("Skipped: ../shared/language/haproxy-checks.tsv is not beside the clone.");
            return;
        }

        var cases = HaproxyCheckTable.Cases();
        var results = cases.Select(item => (Case: item, Miss: MissOf(item))).ToList();
        foreach (var family in results.GroupBy(result => result.Case.Family).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{family.Key}: {family.Count(result => result.Miss is null)} of {family.Count()}");
        }

        foreach (var (item, miss) in results.Where(result => result.Miss is not null))
        {
            output.WriteLine($"miss {item}\n     {miss}");
        }

        var reported = results.Count(result => result.Miss is null);
        output.WriteLine($"all: {reported} of {results.Count}");
        Assert.True(reported * 100 >= FloorPercent * results.Count, $"only {reported} of {results.Count} are reported as HAProxy does");
    }

    /// <summary>What is reported instead; null when it is right.</summary>
    private static string? MissOf(HaproxyCheckCase item)
    {
        var found = Cfg.Analyze(HaproxyCheckFile.Make(item.Trigger), Cfg.Target(item.Version)).Diagnostics
            .Where(diagnostic => diagnostic.Descriptor.Number < 1000)
            .ToList();
        var worst = found.Count == 0 ? Severity.Off : found.Max(diagnostic => diagnostic.Severity);
        var wanted = item.Severity switch
        {
            "ALERT" => Severity.Error,
            "WARNING" => Severity.Warning,
            "DIAG" => Severity.Info,
            _ => Severity.Off,
        };
        var isRight = wanted == Severity.Off
            ? worst < Severity.Warning
            : worst == wanted && found.Exists(diagnostic => diagnostic.Severity == wanted
                && (item.Lines.Count == 0 || item.Lines.Contains(diagnostic.Location.Start.Line)));
        return isRight ? null : string.Join(" / ", found.Select(Show).DefaultIfEmpty("nothing"));
    }

    private static string Show(Diagnostic found) => $"{found.Location.Start.Line} {found.Severity} {found.Code} {found.Message}";
}
