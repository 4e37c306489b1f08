using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Process;

/// <summary>
/// <c>daemon</c> without fork (DESIGN section 6, "Process"): the program is started again in its own session, with the writing end
/// of a pipe. The parent leaves with 0 only when the child has said that it serves; until then the child writes to the parent's
/// standard error.
/// </summary>
internal static unsafe class DaemonStart
{
    /// <summary>Names the pipe's descriptor for the child, which is a daemon by this alone.</summary>
    private const string ReadyVariable = "CFGC_DAEMON_READY_FD";
    private const int OpaqueBytes = 1024;

    /// <summary>The descriptor to report to when this process is the daemon; -1 when it is not. Asked once.</summary>
    public static int TakeReadyDescriptor()
    {
        var text = Environment.GetEnvironmentVariable(ReadyVariable);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var fd))
        {
            return -1;
        }

        Environment.SetEnvironmentVariable(ReadyVariable, null);
        return fd;
    }

    /// <summary>Starts the daemon and waits for it; the exit status of this process.</summary>
    public static int Run(ProcessMessages messages)
    {
        var ends = stackalloc int[2];
        if (ProcessCalls.pipe2(ends, ProcessCalls.O_CLOEXEC) != 0)
        {
            messages.Alert("Cannot create the pipe to the daemon.");
            return 1;
        }

        var pid = 0;
        var error = Spawn(ends[1], &pid);
        ProcessCalls.close(ends[1]);
        if (error != 0)
        {
            messages.Alert($"Cannot start the daemon ({Marshal.GetPInvokeErrorMessage(error)}).");
            return 1;
        }

        byte ready;
        nint received;
        do
        {
            received = ProcessCalls.read(ends[0], &ready, 1);
        }
        while (received < 0 && Marshal.GetLastPInvokeError() == 4);

        return received == 1 ? 0 : Failed(messages, pid);
    }

    /// <summary>In the daemon: lets go of the terminal and tells the parent that it may leave.</summary>
    public static void ReportReady(int readyDescriptor)
    {
        var nothing = ProcessCalls.open("/dev/null", ProcessCalls.O_RDWR | ProcessCalls.O_CLOEXEC, 0);
        if (nothing >= 0)
        {
            foreach (var fd in StandardStreams())
            {
                ProcessCalls.dup2(nothing, fd);
            }

            ProcessCalls.close(nothing);
        }

        byte ready = 1;
        ProcessCalls.write(readyDescriptor, &ready, 1);
        ProcessCalls.close(readyDescriptor);
    }

    /// <summary>0, 1, 2 and what stands for the same files: the just-in-time runtime keeps copies, and who reads the parent's output waits for them.</summary>
    private static List<int> StandardStreams()
    {
        var standard = Enumerable.Range(0, 3).Select(LinkOf).Where(link => link is not null).ToHashSet();
        var streams = new List<int> { 0, 1, 2 };
        foreach (var path in Directory.GetFiles("/proc/self/fd"))
        {
            var fd = int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture);
            if (fd > 2 && LinkOf(fd) is { } link && link != "/dev/null" && standard.Contains(link))
            {
                streams.Add(fd);
            }
        }

        return streams;
    }

    private static string? LinkOf(int fd) => new FileInfo($"/proc/self/fd/{fd}").LinkTarget;

    private static int Failed(ProcessMessages messages, int pid)
    {
        var status = 0;
        ProcessCalls.waitpid(pid, &status, 0);
        var (kind, code) = (status & 0x7f) == 0 ? ("Exit", (status >> 8) & 0xff) : ("Signal", 128 + (status & 0x7f));
        messages.Alert($"Process {pid} exited with code {code} ({kind})");
        return 1;
    }

    private static int Spawn(int ready, int* pid)
    {
        // posix_spawn's objects are opaque; glibc's take 80 and 336 bytes, musl's the same.
        var actions = stackalloc byte[OpaqueBytes];
        var attributes = stackalloc byte[OpaqueBytes];
        ProcessCalls.posix_spawn_file_actions_init(actions);
        ProcessCalls.posix_spawnattr_init(attributes);
        ProcessCalls.posix_spawnattr_setflags(attributes, ProcessCalls.POSIX_SPAWN_SETSID);

        // dup2 of a descriptor on itself makes it survive the exec; everything else of this process is closed on exec.
        ProcessCalls.posix_spawn_file_actions_adddup2(actions, ready, ready);
        var environment = ProgramImage.Environment();
        environment.Add(Encoding.UTF8.GetBytes($"{ReadyVariable}={ready.ToString(CultureInfo.InvariantCulture)}"));
        var argv = NativeStrings(ProgramImage.Arguments());
        var envp = NativeStrings(environment);
        try
        {
            fixed (byte* path = "/proc/self/exe\0"u8)
            {
                return ProcessCalls.posix_spawn(pid, path, actions, attributes, argv, envp);
            }
        }
        finally
        {
            NativeMemory.Free(argv);
            NativeMemory.Free(envp);
            ProcessCalls.posix_spawn_file_actions_destroy(actions);
            ProcessCalls.posix_spawnattr_destroy(attributes);
        }
    }

    /// <summary>A vector as exec takes it, in one block: the pointers, a null, then the texts.</summary>
    private static byte** NativeStrings(List<byte[]> texts)
    {
        var pointers = (texts.Count + 1) * sizeof(byte*);
        var block = (byte*)NativeMemory.AllocZeroed((nuint)(pointers + texts.Sum(text => text.Length + 1)));
        var at = block + pointers;
        for (var i = 0; i < texts.Count; i++)
        {
            ((byte**)block)[i] = at;
            texts[i].CopyTo(new Span<byte>(at, texts[i].Length));
            at += texts[i].Length + 1;
        }

        return (byte**)block;
    }
}
