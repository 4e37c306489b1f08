namespace CfgCompiler.Cli.Tests.Haproxy;

public sealed class HaproxyCommandLineTests : IDisposable
{
    private const string Valid = """
        defaults
            mode http
            timeout client 1s
            timeout connect 1s
            timeout server 1s
        listen web
            bind 127.0.0.1:8080
            server a 127.0.0.1:8001

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1", 0)]
    [InlineData("0", 1)]
    [InlineData("version_atleast(3.5-dev4)", 0)]
    [InlineData("version_atleast(1024)", 1)]
    [InlineData("feature(LUA)", 1)]
    [InlineData("feature(EPOLL) && !feature(QUIC)", 0)]
    [InlineData("streq(\"foo bar\",'foo bar')", 0)]
    [InlineData("streq(foo,bar) || strneq(a,b)", 0)]
    [InlineData("defined(NOT_SET_ANYWHERE)", 1)]
    [InlineData("200rrr", 2)]
    [InlineData("streq(a,\"a)", 2)]
    [InlineData("unknown_predicate(a)", 2)]
    public void Run_Condition_AnswersByExitStatus(string condition, int status) =>
        Assert.Equal(status, CommandLine.Haproxy("-cc", condition).Status);

    [Fact]
    public void Run_CheckValid_IsSilentAndSaysSoWhenAsked()
    {
        var file = _folder.Write("a.cfg", Valid);

        Assert.Equal(new CommandLine.Result(0, "", ""), CommandLine.Haproxy("-c", "-f", file));
        Assert.Equal(new CommandLine.Result(0, "Configuration file is valid\n", ""), CommandLine.Haproxy("-c", "-V", "-f", file));
    }

    [Fact]
    public void Run_CheckUnknownKeyword_AlertsLikeHaproxy()
    {
        var file = _folder.Write("a.cfg", Valid + "    foo bar\n");

        var result = CommandLine.Haproxy("-c", "-f", file);

        Assert.Equal(1, result.Status);
        var lines = result.Error.TrimEnd('\n').Split('\n');
        Assert.Matches(@"^\[NOTICE\]   \(\d+\) : haproxy version is 3\.5-", lines[0]);
        Assert.Matches(@"^\[NOTICE\]   \(\d+\) : path to executable is ", lines[1]);
        Assert.Matches(@"^\[ALERT\]    \(\d+\) : config : parsing \[.*/a\.cfg:9\] : .*""foo""", lines[2]);
        Assert.Matches(@"^\[ALERT\]    \(\d+\) : config : Error\(s\) found in configuration file : .*/a\.cfg$", lines[3]);
        Assert.Matches(@"^\[ALERT\]    \(\d+\) : config : Fatal errors found in configuration\.$", lines[4]);
    }

    [Fact]
    public void Run_CheckOldSpelling_IsRefusedAsBy35()
    {
        var file = _folder.Write("a.cfg", "defaults\n    redispatch\n" + Valid);

        Assert.Equal(1, CommandLine.Haproxy("-c", "-f", file).Status);
        Assert.Equal(0, CommandLine.Cfgc("lint", file).Status);
    }

    [Fact]
    public void Run_OwnRuleIsBroken_IsNoneOfHaproxysBusiness()
    {
        var file = _folder.Write("a.cfg", "global\n    maxconn 100\n" + Valid + "    maxconn 200\n");

        Assert.Equal(0, CommandLine.Haproxy("-c", "-f", file).Status);
        Assert.Equal(1, CommandLine.Cfgc("lint", file).Status);
    }
}
