using System.Text.Json;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

public sealed class NativeLintTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cfgc_Executable_IsNative()
    {
        var head = new byte[4];
        using (var file = File.OpenRead(NativeCfgc.Cfgc))
        {
            file.ReadExactly(head);
        }

        Assert.Equal("\u007fELF"u8.ToArray(), head);
        Assert.StartsWith("cfgc ", NativeCfgc.Run("--version").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_EveryGrammar_RunsNatively()
    {
        // Words, quotes, escapes, variables, continuations, directives and conditions: each has a Pidgin grammar behind it.
        var file = _folder.Write("a.cfg", """
            .if version_atleast(2.4) && !(streq("a b",'c') || defined(NOT_SET)) && feature(EPOLL)
            global
                maxconn 100 # a comment
            .elif 0
            .else
            .endif
            defaults
                mode ht\
            tp
                timeout client "${TIMEOUT-10s}"
                timeout connect 5\x73
                timeout server '1m'
                balanse roundrobin
            """ + "\n");

        using var json = JsonDocument.Parse(NativeCfgc.Run("lint", "--format", "json", file).Output);

        var lines = json.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(diagnostic => diagnostic.GetProperty("severity").GetString() == "error")
            .Select(diagnostic => diagnostic.GetProperty("line").GetInt32());
        Assert.Contains(13, lines);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("checkstyle")]
    [InlineData("msbuild")]
    public void Lint_EveryFormat_RunsNatively(string format)
    {
        var result = NativeCfgc.Run("lint", "--format", format, Repository.Path("samples", "webcluster", "haproxy.cfg"));

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("redispatch", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">&-")]
    [InlineData(">/dev/full")]
    public void Lint_OutputCannotBeWritten_ExitsWith2AndSaysSo(string redirection)
    {
        var file = _folder.Write("a.cfg", "global\n    nonsense\n");

        var result = ProcessRunner.Run("/bin/sh", ["-c", $"\"$0\" lint \"$1\" {redirection}", NativeCfgc.Cfgc, file], NativeCfgc.Limit);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("cfgc: can't write the output: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Haproxy_Link_TakesHaproxysCommandLine()
    {
        var file = _folder.Write("a.cfg", "global\n    maxconn 10\n    nonsense\n");

        var version = ProcessRunner.Run(NativeCfgc.Haproxy, ["-vv"], NativeCfgc.Limit);
        var check = ProcessRunner.Run(NativeCfgc.Haproxy, ["-c", "-dM", "-dI", "-dW", "-f", file], NativeCfgc.Limit);

        Assert.StartsWith("HAProxy version 3.5-", version.Output, StringComparison.Ordinal);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("a.cfg:3]", check.Error, StringComparison.Ordinal);
    }
}
