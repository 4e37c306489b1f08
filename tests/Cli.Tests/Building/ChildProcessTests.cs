using CfgCompiler.Cli.Building;

namespace CfgCompiler.Cli.Tests.Building;

public sealed class ChildProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Interrupt _interrupt = new();

    public void Dispose()
    {
        _interrupt.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Run_Program_GivesStatusOutputFolderAndEnvironment()
    {
        var status = ChildProcess.Run(
            Shell("pwd; echo $NEW $HOME-; echo problem >&2; exit 7", new Dictionary<string, string?> { ["NEW"] = "set", ["HOME"] = null }),
            _interrupt);

        Assert.Equal(7, status);
        Assert.Equal($"{_folder.Path}\nset -\nproblem\n", File.ReadAllText(_folder.Combine("log")));
    }

    [Fact]
    public void Run_ProgramKilled_GivesSignal() => Assert.Equal(128 + 9, ChildProcess.Run(Shell("kill -9 $$"), _interrupt));

    [Fact]
    public void Run_InheritedDescriptor_IsClosedInTheChildOnly()
    {
        // A descriptor without close-on-exec, as a caller's listening socket would be.
        using var kept = File.OpenHandle(_folder.Write("kept", ""));
        var number = (int)kept.DangerousGetHandle();
        Assert.Equal(0, NativeMethods.fcntl(number, NativeMethods.FSetFd, 0));

        ChildProcess.Run(Shell("ls /proc/$$/fd"), _interrupt);

        Assert.DoesNotContain($"{number}", File.ReadAllLines(_folder.Combine("log")));
        Assert.Equal(0, NativeMethods.fcntl(number, NativeMethods.FGetFd, 0));
    }

    [Fact]
    public void Run_ProgramLeavesAChild_ItIsEnded()
    {
        ChildProcess.Run(Shell("sleep 600 & echo $!"), _interrupt);

        AssertGone(int.Parse(File.ReadAllText(_folder.Combine("log"))));
    }

    [Fact]
    public void Run_MissingProgram_IsNamed()
    {
        var command = new ChildProcess.Command(["/nowhere/csc"], _folder.Path, _folder.Combine("log"), new Dictionary<string, string?>());

        Assert.Contains("/nowhere/csc", Assert.Throws<CliException>(() => ChildProcess.Run(command, _interrupt)).Message, StringComparison.Ordinal);
    }

    private static void AssertGone(int process)
    {
        // Ended by a signal, but perhaps not yet collected by init.
        var deadline = DateTime.UtcNow.AddSeconds(10);
        while (File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal))
        {
            Assert.True(DateTime.UtcNow < deadline, $"process {process} still runs");
            Thread.Yield();
        }
    }

    private ChildProcess.Command Shell(string script, Dictionary<string, string?>? environment = null) =>
        new(["/bin/sh", "-c", script], _folder.Path, _folder.Combine("log"), environment ?? []);
}
