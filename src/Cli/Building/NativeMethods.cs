using System.Runtime.InteropServices;

namespace CfgCompiler.Cli.Building;

/// <summary>The C library, where .NET has no equivalent: exec in the same process, and children in a process group of their own.</summary>
internal static unsafe partial class NativeMethods
{
    public const int EINTR = 4;
    public const int FGetFd = 1;
    public const int FSetFd = 2;
    public const int FdCloexec = 1;
    public const int WNoHang = 1;
    public const int SigKill = 9;
    public const int SigTerm = 15;
    public const int ReadOnly = 0;
    public const int WriteCreateTruncate = 0x1 | 0x40 | 0x200;

    /// <summary>posix_spawn flags: SETPGROUP.</summary>
    public const short SpawnSetProcessGroup = 0x02;

    /// <summary>posix_spawn flags: SETSID.</summary>
    public const short SpawnSetSession = 0x80;

    /// <summary>Room for a posix_spawn_file_actions_t or a posix_spawnattr_t of any C library (glibc: 80 and 336 bytes).</summary>
    public const int SpawnStructBytes = 1024;

    [LibraryImport("libc", SetLastError = true)]
    public static partial int execve(byte* path, byte** arguments, byte** environment);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int fcntl(int descriptor, int command, int argument);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int kill(int process, int signal);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int waitpid(int process, int* status, int options);

    [LibraryImport("libc")]
    public static partial int posix_spawn(int* process, byte* path, void* fileActions, void* attributes, byte** arguments, byte** environment);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_init(void* fileActions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_destroy(void* fileActions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_addopen(void* fileActions, int descriptor, byte* path, int flags, uint mode);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_adddup2(void* fileActions, int descriptor, int newDescriptor);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_addchdir_np(void* fileActions, byte* path);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_init(void* attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_destroy(void* attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setflags(void* attributes, short flags);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setpgroup(void* attributes, int group);

    /// <summary>The process's environment as the C library has it: bytes that are no UTF-8 survive.</summary>
    public static byte** Environ() => *(byte***)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "environ");
}
