using CfgCompiler.Cli.Haproxy;

namespace CfgCompiler.Cli.Tests.Haproxy;

public sealed class HaproxyArgumentsTests
{
    [Fact]
    public void Parse_LaunchOfATestSuite_PassesOnWhatIsTheProxys()
    {
        var arguments = HaproxyArguments.Parse(["-d", "-Ws", "-S", "fd@5", "-dM", "-dI", "-dW", "-f", "w/cfg", "-p", "w/pid", "-sf", "12", "13", "-L", "A"]);

        Assert.Null(arguments.Problem);
        Assert.Equal(["w/cfg"], arguments.Files.ToArray());
        Assert.True(arguments.WarningsAreFatal);
        Assert.False(arguments.IsCheck);
        Assert.Equal(["-d", "-Ws", "-S", "fd@5", "-p", "w/pid", "-sf", "12", "13", "-L", "A"], arguments.ProxyArguments.ToArray());
    }

    [Fact]
    public void Parse_FilesAfterDashes_AreAllConfiguration() =>
        Assert.Equal(["a", "-b", "c"], HaproxyArguments.Parse(["-c", "-f", "a", "--", "-b", "c"]).Files.ToArray());

    [Theory]
    [InlineData("-zz", "the option -zz is not supported")]
    [InlineData("a.cfg", "given with -f")]
    [InlineData("-f", "wants an argument")]
    public void Parse_WhatCannotBeDone_IsAProblem(string argument, string problem) =>
        Assert.Contains(problem, HaproxyArguments.Parse([argument]).Problem, StringComparison.Ordinal);

    [Fact]
    public void Run_UnknownOption_ExitsWith1()
    {
        var result = CommandLine.Haproxy("-zz");

        Assert.Equal(1, result.Status);
        Assert.Matches(@"^\[ALERT\] +\(\d+\) : the option -zz is not supported$", result.Error.TrimEnd('\n').Split('\n')[^1]);
    }

    [Fact]
    public void Run_VersionTwice_HasWhatScriptsLookFor()
    {
        var result = CommandLine.Haproxy("-vv");

        Assert.Equal(0, result.Status);
        Assert.StartsWith("HAProxy version 3.5-", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n  TARGET  = linux-glibc\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MissingFile_ExitsWith1()
    {
        var result = CommandLine.Haproxy("-c", "-f", "/nowhere/x.cfg");

        Assert.Equal(1, result.Status);
        Assert.Contains("/nowhere/x.cfg: no such file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Quiet_SaysNothing() => Assert.Equal(new CommandLine.Result(1, "", ""), CommandLine.Haproxy("-q", "-c", "-f", "/nowhere/x.cfg"));
}
