namespace CfgCompiler.Analyzer.Tests;

/// <summary>
/// The sections that are neither global nor proxies: what HAProxy takes draws nothing, what it refuses is reported at its line. The
/// cases are rows of section-cases.tsv, all of them run on HAProxy 3.5 and 2.6.
/// </summary>
public sealed class SectionKeywordTests
{
    public static TheoryData<string, string, string> Cases() => MeasuredCases.Of("section-cases.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Section_ForVersion_DrawsWhatHaproxySays(string snippet, string version, string expected)
    {
        var text = snippet.Replace("; ", "\n", StringComparison.Ordinal) + "\n";
        var options = Cfg.Target(version) with { LocalPeer = "here" };
        var found = Cfg.Analyze(text, options).Diagnostics
            .Where(static item => item.Descriptor.Number < 1000)
            .Select(static item => $"{item.Location.Start.Line} {item.Severity.ToString().ToLowerInvariant()} {item.Code}")
            .Distinct();
        Assert.Equal(expected, string.Join(", ", found.DefaultIfEmpty("ok")));
    }

    [Fact]
    public void Sections_WithTheirKeywords_AreReportedOnceEach()
    {
        var found = Cfg.Findings("peers p\n    peer a 10.0.0.1:1024 ssl verify none\n    peer b 10.0.0.2:1024\nring r\n    format iso\n    size 64k\n");
        Assert.Equal(["1:1 info CFG9002", "4:1 info CFG9002"], found);
    }

    [Fact]
    public void Peers_WithoutTarget_DoNotDependOnTheMachine() =>
        Assert.Empty(Cfg.Own("peers p\n    peer a 10.0.0.1:1024\n", new AnalysisOptions { LocalPeer = "here" }));

    [Fact]
    public void Peers_WithLocalpeerOfAnotherName_AreReported() =>
        Assert.Equal(["3:7 warning CFG0409"], Cfg.Own("global\n    localpeer b\npeers p\n    peer a 10.0.0.1:1024\n"));

    [Theory]
    [InlineData("http-errors e\n    errorfile 404 /e/404.http\n", "/e/404.http", "2:19 error CFG0507")]
    [InlineData("namespace_list\n    namespace blue\n", "/var/run/netns/blue", "2:15 error CFG0509")]
    [InlineData("crt-store\n    crt-base /c\n    load crt a.pem key /k/a.key\n", "/c/a.pem", "3:14 error CFG0348")]
    [InlineData("crt-store\n    crt-base /c\n    load crt a.pem key /k/a.key\n", "/k/a.key", "3:24 error CFG0348")]
    public void File_MissingAndChecked_IsReported(string text, string missing, string expected)
    {
        var options = new AnalysisOptions
        {
            CheckFiles = true,
            LookAtFile = path => path == missing ? FileLook.Missing : FileLook.Found,
        };
        Assert.Equal([expected], Cfg.Own(text, options));
        Assert.Empty(Cfg.Own(text, options with { CheckFiles = false, LookAtFile = static _ => throw new InvalidOperationException() }));
    }
}
