using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Network;

namespace CfgCompiler.Runtime.Tests.Control.Process;

/// <summary>The root half needs root, as the test machines are; run by somebody else it checks that HAProxy's refusal comes instead.</summary>
public sealed class PrivilegeTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly int _port = FreePorts.Next();

    private string Bind => $"bind=127.0.0.1:{_port}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Drop_Root_BecomesTheUserInEveryThread()
    {
        if (!HostProcess.IsRoot)
        {
            Assert.Contains("Cannot set gid 99.", HostProcess.Run($"{Bind};uid=99;gid=99").Error, StringComparison.Ordinal);
            return;
        }

        using var host = HostProcess.Start($"{Bind};uid=99;gid=98;chroot={_folder.FullPath}");
        HostProcess.Greeting(_port);

        foreach (var task in Directory.GetDirectories($"/proc/{host.Id}/task"))
        {
            var status = File.ReadAllLines(Path.Combine(task, "status"));
            Assert.Contains("Uid:\t99\t99\t99\t99", status);
            Assert.Contains("Gid:\t98\t98\t98\t98", status);
            Assert.Contains(status, line => line.TrimEnd() == "Groups:");
        }

        Assert.Equal(_folder.FullPath, new FileInfo($"/proc/{host.Id}/root").ResolveLinkTarget(false)?.FullName);
        Assert.Equal(_folder.FullPath, new FileInfo($"/proc/{host.Id}/cwd").ResolveLinkTarget(false)?.FullName);
    }

    [Fact]
    public void Drop_ChrootedWithChecks_ChecksStillRun()
    {
        if (!HostProcess.IsRoot)
        {
            Assert.Contains("Cannot chroot(", HostProcess.Run($"{Bind};chroot=/tmp").Error, StringComparison.Ordinal);
            return;
        }

        using var log = SyslogSink.Udp();
        using var host = HostProcess.Start($"{Bind};uid=99;gid=98;chroot={_folder.FullPath};log=127.0.0.1:{log.Port};server=127.0.0.1:{FreePorts.Next()}");

        Assert.True(log.WaitFor(1, line => line.Contains("Server web/s is DOWN", StringComparison.Ordinal), HostProcess.Limit), host.Error);
    }

    [Theory]
    [InlineData("uid=99;gid=99", "Cannot set gid 99.")]
    [InlineData("uid=99", "Cannot set uid 99.")]
    [InlineData("chroot=/tmp", "Cannot chroot(/tmp).")]
    public void Drop_NotRoot_IsRefused(string settings, string message)
    {
        var result = HostProcess.RunUnprivileged(_folder, $"{Bind};maxconn=10;{settings}");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"^\[ALERT\]    \(\d+\) : \[[^\]]+\.main\(\)\] Cannot ", result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Drop_NotRootAlreadyThatUser_Checks()
    {
        var result = HostProcess.RunUnprivileged(_folder, $"{Bind};user=nobody", "-c", "-V");

        Assert.Equal((0, "Configuration file is valid\n"), (result.ExitCode, result.Output));
    }
}
