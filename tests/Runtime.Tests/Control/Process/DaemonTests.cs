using System.Globalization;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Network;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Runtime.Tests.Control.Process;

public sealed class DaemonTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly int _port = FreePorts.Next();

    private string Settings => $"bind=127.0.0.1:{_port};daemon=1;pidfile={_folder.File("pid")}";

    public void Dispose()
    {
        if (File.Exists(_folder.File("pid")))
        {
            ProcessRunner.Run("/bin/kill", ["-KILL", File.ReadAllText(_folder.File("pid")).Trim()], HostProcess.Limit);
        }

        _folder.Dispose();
    }

    [Fact]
    public void Daemon_ParentEnded_ServesInItsOwnSessionAlready()
    {
        var result = HostProcess.Run(Settings);

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        var text = File.ReadAllText(_folder.File("pid"));
        var pid = int.Parse(text.TrimEnd('\n'), CultureInfo.InvariantCulture);
        Assert.Equal($"{pid}\n", text);
        Assert.Contains($"pid={pid} ", HostProcess.Greeting(_port), StringComparison.Ordinal);
        Assert.Equal(["/dev/null", "/dev/null", "/dev/null"], Enumerable.Range(0, 3).Select(fd => Link($"/proc/{pid}/fd/{fd}")));
        Assert.Equal($"{pid}", Stat(pid)[3]);
        Assert.DoesNotContain("CFGC_DAEMON", ProcessRunner.Run("/bin/ps", ["-o", "args=", "-p", $"{pid}"], HostProcess.Limit).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Daemon_OptionD_IsTheSame()
    {
        var result = HostProcess.Run(Settings.Replace("daemon=1;", "", StringComparison.Ordinal), "-D");

        Assert.Equal(0, result.ExitCode);
        HostProcess.Greeting(_port);
    }

    [Fact]
    public void Daemon_CannotListen_ParentFailsWithTheReason()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, _port);
        other.Start();

        var result = HostProcess.Run(Settings);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Binding [host.cfg:9] for proxy web: AddressAlreadyInUse\n", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"\[ALERT\]    \(\d+\) : Process \d+ exited with code 1 \(Exit\)\n", result.Error);
        Assert.False(File.Exists(_folder.File("pid")));
    }

    [Fact]
    public void Daemon_PidfileImpossible_Fails()
    {
        var result = HostProcess.Run($"bind=127.0.0.1:{_port};daemon=1;pidfile=/nonexistent/pid");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Cannot create pidfile /nonexistent/pid\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Daemon_OptionDb_StaysInTheForegroundAndWritesNoPidfile()
    {
        using var host = HostProcess.Start(Settings, "-db");

        Assert.Contains($"pid={host.Id} ", HostProcess.Greeting(_port), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("pid")));
    }

    private static string Link(string path) => new FileInfo(path).ResolveLinkTarget(false)?.FullName ?? "";

    // What follows the command's closing parenthesis: state, parent, group, session …
    private static string[] Stat(int pid)
    {
        var text = File.ReadAllText($"/proc/{pid}/stat");
        return text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }
}
