using System.Runtime.InteropServices;

namespace CfgCompiler.Runtime.Native;

/// <summary>
/// The libc functions of the control plane: identity, limits, signals, starting a program. Credentials are changed by these
/// wrappers and not by system calls, because only they reach every thread of the process.
/// </summary>
internal static unsafe partial class ProcessCalls
{
    internal const int RLIMIT_NOFILE = 7;
    internal const int SIGINT = 2;
    internal const int SIGHUP = 1;
    internal const int SIGQUIT = 3;
    internal const int SIGUSR1 = 10;
    internal const int SIGUSR2 = 12;
    internal const int SIGPIPE = 13;
    internal const int SIGTERM = 15;
    internal const int SIGTTIN = 21;
    internal const int SIGTTOU = 22;
    internal const int O_RDONLY = 0;
    internal const int O_WRONLY = 1;
    internal const int O_RDWR = 2;
    internal const int O_CREAT = 0x40;
    internal const int O_TRUNC = 0x200;
    internal const int O_CLOEXEC = 0x80000;
    internal const short POSIX_SPAWN_SETSID = 0x80;
    internal static readonly nint SIG_DFL;
    internal static readonly nint SIG_IGN = 1;

    private const string Lib = "libc";

    [LibraryImport(Lib)]
    internal static partial int getpid();

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int kill(int pid, int signal);

    [LibraryImport(Lib)]
    internal static partial nint signal(int signal, nint handler);

    [LibraryImport(Lib)]
    internal static partial void _exit(int status);

    [LibraryImport(Lib)]
    internal static partial uint geteuid();

    [LibraryImport(Lib)]
    internal static partial uint getegid();

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int setuid(uint uid);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int setgid(uint gid);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int setgroups(nint count, uint* groups);

    [LibraryImport(Lib, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int chroot(string path);

    [LibraryImport(Lib, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int chdir(string path);

    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial PasswordEntry* getpwnam(string name);

    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial GroupEntry* getgrnam(string name);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int getrlimit(int resource, ResourceLimit* limit);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int setrlimit(int resource, ResourceLimit* limit);

    [LibraryImport(Lib)]
    internal static partial int sched_getaffinity(int pid, nint bytes, byte* mask);

    [LibraryImport(Lib, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int open(string path, int flags, int mode);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial nint read(int fd, byte* buffer, nint length);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial nint write(int fd, byte* buffer, nint length);

    [LibraryImport(Lib)]
    internal static partial int close(int fd);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int dup2(int from, int to);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int pipe2(int* ends, int flags);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int socket(int domain, int type, int protocol);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial nint sendto(int fd, byte* data, nint length, int flags, byte* address, uint addressLength);

    [LibraryImport(Lib)]
    internal static partial int posix_spawn(int* pid, byte* path, void* fileActions, void* attributes, byte** argv, byte** environment);

    [LibraryImport(Lib)]
    internal static partial int posix_spawn_file_actions_init(void* actions);

    [LibraryImport(Lib)]
    internal static partial int posix_spawn_file_actions_adddup2(void* actions, int from, int to);

    [LibraryImport(Lib)]
    internal static partial int posix_spawn_file_actions_destroy(void* actions);

    [LibraryImport(Lib)]
    internal static partial int posix_spawnattr_init(void* attributes);

    [LibraryImport(Lib)]
    internal static partial int posix_spawnattr_setflags(void* attributes, short flags);

    [LibraryImport(Lib)]
    internal static partial int posix_spawnattr_destroy(void* attributes);

    /// <summary>struct tm begins with nine ints: second, minute, hour, day, month from 0, year from 1900, …; it has 56 bytes.</summary>
    [LibraryImport(Lib)]
    internal static partial void* localtime_r(long* seconds, int* brokenDown);

    [LibraryImport(Lib, SetLastError = true)]
    internal static partial int waitpid(int pid, int* status, int options);
}

/// <summary>struct rlimit.</summary>
internal struct ResourceLimit
{
    internal const ulong Infinity = ulong.MaxValue;

    internal ulong Soft;
    internal ulong Hard;
}

/// <summary>The beginning of struct passwd.</summary>
internal unsafe struct PasswordEntry
{
    internal byte* Name;
    internal byte* Password;
    internal uint Uid;
    internal uint Gid;
}

/// <summary>The beginning of struct group.</summary>
internal unsafe struct GroupEntry
{
    internal byte* Name;
    internal byte* Password;
    internal uint Gid;
}
