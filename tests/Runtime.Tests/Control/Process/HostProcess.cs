using System.Net;
using System.Net.Sockets;
using System.Text;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Network;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Runtime.Tests.Control.Process;

/// <summary>Starts <see cref="HostProgram"/> and talks to it.</summary>
internal static class HostProcess
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static string Assembly => typeof(HostProgram).Assembly.Location;

    public static ProcessResult Run(string settings, params string[] args) =>
        ProcessRunner.Run("dotnet", [Assembly, .. args], Limit, Environment(settings));

    public static RunningProcess Start(string settings, params string[] args) =>
        ProcessRunner.Start("dotnet", [Assembly, .. args], Environment(settings));

    /// <summary>Runs it as "nobody" (by setpriv when the tests run as root), from a copy that everybody may read.</summary>
    public static ProcessResult RunUnprivileged(TemporaryDirectory folder, string settings, params string[] args)
    {
        Open(folder.FullPath);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Assembly) ?? "."))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)), overwrite: true);
        }

        string[] command = ["dotnet", folder.File(Path.GetFileName(Assembly)), .. args];
        return IsRoot
            ? ProcessRunner.Run("setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", .. command], Limit, Environment(settings), "/")
            : ProcessRunner.Run(command[0], command[1..], Limit, Environment(settings), "/");
    }

    public static bool IsRoot => System.Environment.UserName == "root";

    public static void Open(string folder) => ProcessRunner.Run("/bin/chmod", ["755", folder], Limit);

    /// <summary>Connects once the process listens; null when it does not in time.</summary>
    public static Socket? Connect(int port)
    {
        Socket? connected = null;
        Eventually.Holds(
            () =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    socket.Connect(IPAddress.Loopback, port);
                    connected = socket;
                    return true;
                }
                catch (SocketException)
                {
                    socket.Dispose();
                    return false;
                }
            },
            Limit);
        return connected;
    }

    /// <summary>The line that the process greets with.</summary>
    public static string Greeting(int port)
    {
        using var socket = Connect(port) ?? throw new TimeoutException("nobody listens");
        return Greeting(socket);
    }

    public static string Greeting(Socket socket)
    {
        var buffer = new byte[200];
        return Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer));
    }

    private static Dictionary<string, string> Environment(string settings) => new()
    {
        ["HOST_SETTINGS"] = settings,
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_CLI_HOME"] = "/tmp",
    };
}
