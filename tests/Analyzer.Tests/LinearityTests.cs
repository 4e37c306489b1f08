using System.Globalization;
using System.Text;
using CfgCompiler.Analyzer.Tests.Fuzzing;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>Time grows with the lines, not with their square, whatever the lines are. Four times as many may take ten times as long: a square takes sixteen.</summary>
[Collection(nameof(LinearityTests))]
public sealed class LinearityTests
{
    private const int Few = 1000;
    private const int Times = 4;
    private const double MostGrowth = 10;

    private const string Head = "global\n maxconn 1000\ndefaults\n mode http\n timeout connect 1s\n timeout client 3s\n timeout server 3s\n";
    private const string Front = "frontend f\n bind :80\n";
    private const string Back = " default_backend b\nbackend b\n server s 10.0.0.1:80\n";

    [Theory]
    [InlineData(Head + Front, " acl a{0} hdr(host) -i h{0}.example.com\n use_backend b if a{0}\n", Back)]
    [InlineData(Head + Front, " http-request set-header x-{0} v if {{ path_beg /p{0}/ }}\n", Back)]
    [InlineData(Head + Front, " http-request deny if {{ path_beg /p{0}/ }} {{ src 10.0.0.0/24 }}\n", Back)]
    [InlineData(Head + Front, " http-request set-var(txn.v{0}) path\n http-request set-header h{0} %[var(txn.v{0})]\n", Back)]
    [InlineData(Head + Front, " http-request track-sc0 src table t if {{ path /{0} }}\n", Back + "backend t\n stick-table type ip size 1k expire 1m store http_req_rate(10s)\n")]
    [InlineData(Head + Front, " use_backend unknown{0} if {{ path /{0} }}\n", Back)]
    [InlineData(Head + Front, " http-request deny if unknown{0}\n", Back)]
    [InlineData(Head + Front + Back, " server s{0} 10.0.0.1:{0} check\n use-server s{0} if {{ path /{0} }}\n", "")]
    [InlineData(Head + Front + Back, "frontend f{0}\n bind :{0}\n use_backend b{0}\nbackend b{0}\n server s 10.0.0.1:80 check\n", "")]
    [InlineData(Head + "userlist u\n", " user u{0} insecure-password secret{0}\n", Front + Back)]
    public void Analyze_FourTimesTheLines_TakesNotMuchMoreThanFourTimes(string head, string line, string tail)
    {
        Measure(head, line, tail, Few);
        var few = Measure(head, line, tail, Few);
        var many = Measure(head, line, tail, Few * Times);

        Assert.True(many < (few * MostGrowth) + TimeSpan.FromMilliseconds(100), $"{Few} lines: {few.TotalMilliseconds} ms; {Few * Times}: {many.TotalMilliseconds} ms");
    }

    /// <summary>The shortest of three runs in processor time of this thread: other work on the machine does not count.</summary>
    private static TimeSpan Measure(string head, string line, string tail, int count)
    {
        var text = new StringBuilder(head);
        for (var i = 1; i <= count; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, line, i);
        }

        var source = SourceText.FromBytes("test.cfg", Encoding.UTF8.GetBytes(text.Append(tail).ToString()));
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var start = ThreadTime.Now;
            ConfigAnalyzer.Analyze([source], new AnalysisOptions());
            var taken = ThreadTime.Now - start;
            best = taken < best ? taken : best;
        }

        return best;
    }
}

/// <summary>Alone, so that no other test's garbage is collected on its time.</summary>
[CollectionDefinition(nameof(LinearityTests), DisableParallelization = true)]
public sealed class LinearityCollection;
