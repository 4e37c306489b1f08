using System.Globalization;
using System.Text;
using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Process;

/// <summary>Section 3.1 "pidfile": the daemon's process id and a line end, nothing else. HAProxy leaves the file when it ends.</summary>
internal static unsafe class Pidfile
{
    private const int ModeRead = 0x1A4; // 0644

    /// <exception cref="StartException">The file cannot be written.</exception>
    public static void Write(string path, int pid)
    {
        var fd = ProcessCalls.open(path, ProcessCalls.O_WRONLY | ProcessCalls.O_CREAT | ProcessCalls.O_TRUNC | ProcessCalls.O_CLOEXEC, ModeRead);
        if (fd < 0)
        {
            throw new StartException($"Cannot create pidfile {path}");
        }

        var text = Encoding.ASCII.GetBytes(pid.ToString(CultureInfo.InvariantCulture) + "\n");
        fixed (byte* first = text)
        {
            ProcessCalls.write(fd, first, text.Length);
        }

        ProcessCalls.close(fd);
    }
}
