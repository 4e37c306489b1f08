using CfgCompiler.Runtime.Process;

namespace CfgCompiler.Runtime.Tests.Control.Process;

public sealed class ProcessOptionsTests
{
    [Fact]
    public void Parse_Options_AreRead()
    {
        var options = Parse("-D -q -c -dW -dM -dM0x50 -dI -n 100 -p /run/lb.pid -L peer1 -C /tmp -sf 12 13");

        Assert.Null(options.Problem);
        Assert.True(options is
        {
            IsDaemon: true, IsQuiet: true, IsCheck: true, WarningsAreFatal: true, Maxconn: 100, Pidfile: "/run/lb.pid",
            LocalPeer: "peer1", Directory: "/tmp", TerminatesOldPids: false, StaysInForeground: false, IsVerbose: false,
        });
        Assert.Equal([12, 13], options.OldPids);
    }

    [Fact]
    public void Parse_OldPidsThenOption_BothCount()
    {
        var options = Parse("-st 12 13 -V -db");

        Assert.Equal([12, 13], options.OldPids);
        Assert.True(options is { TerminatesOldPids: true, IsVerbose: true, StaysInForeground: true, Problem: null });
    }

    [Theory]
    [InlineData("-d", true, true, 0)]
    [InlineData("-v", false, false, 1)]
    [InlineData("-vv", false, false, 2)]
    [InlineData("-sf", false, false, 0)]
    public void Parse_One_GivesMeaning(string arg, bool foreground, bool verbose, int version)
    {
        var options = Parse(arg);

        Assert.Equal((null, foreground, verbose, version), (options.Problem, options.StaysInForeground, options.IsVerbose, options.VersionDetail));
    }

    [Theory]
    [InlineData("-zz", "unknown option '-zz'")]
    [InlineData("foo", "unexpected argument 'foo'")]
    [InlineData("-f x.cfg", "this program has its configuration compiled in and reads no other")]
    [InlineData("-W", "option '-W' is not compiled yet")]
    [InlineData("-Ws", "option '-Ws' is not compiled yet")]
    [InlineData("-S /x", "option '-S' is not compiled yet")]
    [InlineData("-m 100", "option '-m' is not compiled yet")]
    [InlineData("-n", "option '-n' needs a value")]
    [InlineData("-n abc", "option '-n' needs a number, not 'abc'")]
    [InlineData("-sf 0", "unexpected argument '0'")]
    public void Parse_Wrong_NamesTheProblem(string args, string problem) => Assert.Equal(problem, Parse(args).Problem);

    private static ProcessOptions Parse(string args) => ProcessOptions.Parse(args.Split(' '));
}
