using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CfgCompiler.Cli.Building;

/// <summary>
/// Runs a program to its end: standard input empty, output to a file, no other descriptor of ours inherited (a compiler server
/// that outlives us must not keep a caller's pipe or a test's listening socket open), in a process group of its own, so
/// that an interrupt ends the program together with everything that it started.
/// System.Diagnostics.Process offers neither the group nor the closed descriptors.
/// </summary>
internal static unsafe class ChildProcess
{
    private const int FastPollMs = 2;
    private const int SlowPollMs = 40;

    /// <param name="Arguments">The first one is the program's path.</param>
    /// <param name="OutputFile">Receives standard output and standard error.</param>
    /// <param name="Environment">Changes to our environment; null removes a variable.</param>
    public sealed record Command(IReadOnlyList<string> Arguments, string WorkingDirectory, string OutputFile, IReadOnlyDictionary<string, string?> Environment)
    {
        /// <summary>The program starts a server that shall outlive it; otherwise all that is left of its group ends with it.</summary>
        public bool LeavesServer { get; init; }
    }

    /// <summary>Runs the program and gives its exit status (128 + number when a signal ended it).</summary>
    /// <param name="onPoll">Called several times a second with the time since the start.</param>
    /// <exception cref="InterruptedException">We were asked to end; the program and its children have been ended.</exception>
    public static int Run(Command command, Interrupt interrupt, Action<TimeSpan>? onPoll = null)
    {
        var started = Stopwatch.GetTimestamp();
        var process = Spawn(command);
        while (true)
        {
            int status;
            var ended = NativeMethods.waitpid(process, &status, NativeMethods.WNoHang);
            if (ended == process)
            {
                if (!command.LeavesServer)
                {
                    _ = NativeMethods.kill(-process, NativeMethods.SigKill);
                }

                interrupt.ThrowIfRequested();
                return (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f);
            }

            if (ended < 0 && Marshal.GetLastPInvokeError() != NativeMethods.EINTR)
            {
                throw new CliException($"lost track of {command.Arguments[0]}: {Marshal.GetLastPInvokeErrorMessage()}");
            }

            if (interrupt.IsRequested)
            {
                EndGroup(process);
                interrupt.ThrowIfRequested();
            }

            var elapsed = Stopwatch.GetElapsedTime(started);
            onPoll?.Invoke(elapsed);
            Thread.Sleep(elapsed.TotalMilliseconds < 500 ? FastPollMs : SlowPollMs);
        }
    }

    private static void EndGroup(int process)
    {
        _ = NativeMethods.kill(-process, NativeMethods.SigKill);
        int status;
        while (NativeMethods.waitpid(process, &status, 0) < 0 && Marshal.GetLastPInvokeError() == NativeMethods.EINTR)
        {
        }
    }

    private static int Spawn(Command command)
    {
        var actions = stackalloc byte[NativeMethods.SpawnStructBytes];
        var attributes = stackalloc byte[NativeMethods.SpawnStructBytes];
        using var arguments = NativeStrings.FromArguments(command.Arguments);
        using var paths = NativeStrings.FromArguments(["/dev/null", command.OutputFile, command.WorkingDirectory]);
        using var environment = NativeStrings.FromEnvironment(command.Environment);
        _ = NativeMethods.posix_spawn_file_actions_init(actions);
        _ = NativeMethods.posix_spawnattr_init(attributes);
        _ = NativeMethods.posix_spawn_file_actions_addopen(actions, 0, paths.Pointer[0], NativeMethods.ReadOnly, 0);
        _ = NativeMethods.posix_spawn_file_actions_addopen(actions, 1, paths.Pointer[1], NativeMethods.WriteCreateTruncate, 0b110_100_100);
        _ = NativeMethods.posix_spawn_file_actions_adddup2(actions, 1, 2);
        _ = NativeMethods.posix_spawn_file_actions_addchdir_np(actions, paths.Pointer[2]);
        _ = NativeMethods.posix_spawnattr_setflags(attributes, NativeMethods.SpawnSetProcessGroup);
        _ = NativeMethods.posix_spawnattr_setpgroup(attributes, 0);
        var hidden = HideDescriptors();
        try
        {
            int process;
            var error = NativeMethods.posix_spawn(&process, arguments.Pointer[0], actions, attributes, arguments.Pointer, environment.Pointer);
            return error == 0
                ? process
                : throw new CliException($"can't start {command.Arguments[0]}: {Marshal.GetPInvokeErrorMessage(error)}");
        }
        finally
        {
            ShowDescriptors(hidden);
            _ = NativeMethods.posix_spawn_file_actions_destroy(actions);
            _ = NativeMethods.posix_spawnattr_destroy(attributes);
        }
    }

    /// <summary>Marks every inherited descriptor close-on-exec; gives those that were not.</summary>
    private static List<int> HideDescriptors()
    {
        var hidden = new List<int>();
        foreach (var entry in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            var descriptor = int.Parse(Path.GetFileName(entry.AsSpan()), CultureInfo.InvariantCulture);
            if (descriptor > 2
                && NativeMethods.fcntl(descriptor, NativeMethods.FGetFd, 0) is var flags and >= 0
                && (flags & NativeMethods.FdCloexec) == 0
                && NativeMethods.fcntl(descriptor, NativeMethods.FSetFd, flags | NativeMethods.FdCloexec) == 0)
            {
                hidden.Add(descriptor);
            }
        }

        return hidden;
    }

    private static void ShowDescriptors(List<int> hidden)
    {
        foreach (var descriptor in hidden)
        {
            _ = NativeMethods.fcntl(descriptor, NativeMethods.FSetFd, NativeMethods.fcntl(descriptor, NativeMethods.FGetFd, 0) & ~NativeMethods.FdCloexec);
        }
    }
}
