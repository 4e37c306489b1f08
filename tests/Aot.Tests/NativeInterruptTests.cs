using System.Text;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Network;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

/// <summary>Ctrl-C while cfgc compiles, with a cache of its own: nothing is left, no process either.</summary>
public sealed class NativeInterruptTests : IDisposable
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

    private readonly TemporaryDirectory _folder = new();
    private readonly Dictionary<string, string> _environment;

    public NativeInterruptTests()
    {
        _environment = new Dictionary<string, string> { ["XDG_CACHE_HOME"] = _folder.File("cache") };
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void Build_Interrupted_LeavesNothing(string signal, int status)
    {
        var old = _folder.Write("lb", "old");
        using var build = ProcessRunner.Start(NativeCfgc.Cfgc, ["build", Sample, "-o", old], _environment);
        WaitForTheSdk(build);

        AssertEndsWith(build, signal, status);

        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal(["cache", "lb"], Directory.EnumerateFileSystemEntries(_folder.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_folder.File("cache"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Run_Interrupted_LeavesNothingAndTheNextOneWorks()
    {
        using var run = ProcessRunner.Start(NativeCfgc.Cfgc, ["run", Sample, "--", "-c", "-V"], _environment);
        WaitForTheSdk(run);

        AssertEndsWith(run, "INT", 130);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.File("cache/cfgc/managed")));
        var next = ProcessRunner.Run(NativeCfgc.Cfgc, ["run", Sample, "--", "-c", "-V"], NativeCfgc.Limit, _environment);

        Assert.True(next.ExitCode == 0, next.Error);
        Assert.Contains("Configuration file is valid", next.Output, StringComparison.Ordinal);
        EndOwnProcesses();
    }

    private static string Sample => Repository.Path("samples", "webcluster", "haproxy.cfg");

    /// <summary>The child is there, and has been for long enough to have begun: it is another program than cfgc by then.</summary>
    private void WaitForTheSdk(RunningProcess cfgc) => Assert.True(
        Eventually.Holds(() => cfgc.HasExited || OwnProcesses().Any(process => process != cfgc.Id && Command(process).Contains("dotnet", StringComparison.Ordinal)), NativeCfgc.Limit) && !cfgc.HasExited,
        cfgc.Error);

    private void AssertEndsWith(RunningProcess cfgc, string signal, int status)
    {
        cfgc.Signal(signal);
        Assert.True(cfgc.WaitForExit(EndLimit), "cfgc did not end");
        Assert.Equal(status, cfgc.ExitCode);
        Assert.Equal("", cfgc.Output);
        Assert.True(Eventually.Holds(() => OwnProcesses().Count == 0, EndLimit), string.Join('\n', OwnProcesses().Select(Command)));
    }

    /// <summary>The compiler's server stays for a while after a build that was not interrupted: this one has no further use.</summary>
    private void EndOwnProcesses()
    {
        foreach (var process in OwnProcesses())
        {
            ProcessRunner.Run("/bin/kill", ["-KILL", $"{process}"], EndLimit);
        }
    }

    /// <summary>All that was started with this test's cache in its environment.</summary>
    private List<int> OwnProcesses()
    {
        var mark = Encoding.UTF8.GetBytes(_environment["XDG_CACHE_HOME"] + "\0");
        return [.. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var number) ? number : 0)
            .Where(number => number > 0 && ReadOf(number, "environ").AsSpan().IndexOf(mark) >= 0)];
    }

    private static string Command(int process) => Encoding.UTF8.GetString(ReadOf(process, "cmdline")).Replace('\0', ' ');

    private static byte[] ReadOf(int process, string file)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{process}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Gone, or another user's.
            return [];
        }
    }
}
