using System.Runtime.InteropServices;

namespace CfgCompiler.Runtime.Native;

/// <summary>
/// The system calls of the data plane. Those that never block are marked <see cref="SuppressGCTransitionAttribute"/> for
/// one reason: a GC transition on the way back may itself make system calls, and errno is read after it.
/// </summary>
internal static unsafe partial class Libc
{
    private const string Lib = "libc";

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial nint recv(int fd, byte* buffer, nint length, int flags);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial nint send(int fd, byte* buffer, nint length, int flags);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial nint sendmsg(int fd, MessageHeader* message, int flags);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int sendmmsg(int fd, BatchedMessage* messages, uint count, int flags);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int accept4(int fd, byte* address, int* length, int flags);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int epoll_ctl(int epoll, int operation, int fd, EpollEvent* change);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int close(int fd);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int shutdown(int fd, int how);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int socket(int domain, int type, int protocol);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int connect(int fd, byte* address, int length);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int setsockopt(int fd, int level, int option, void* value, int length);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int getsockopt(int fd, int level, int option, void* value, int* length);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int getsockname(int fd, byte* address, int* length);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int getpeername(int fd, byte* address, int* length);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial nint write(int fd, void* buffer, nint length);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial nint read(int fd, void* buffer, nint length);

    [LibraryImport(Lib), SuppressGCTransition]
    internal static partial int clock_gettime(int clock, TimeSpec* time);

    [LibraryImport(Lib)]
    internal static partial void* localtime_r(long* seconds, BrokenDownTime* result);

    [LibraryImport(Lib)]
    internal static partial int epoll_wait(int epoll, EpollEvent* events, int capacity, int timeoutMs);

    [LibraryImport(Lib)]
    internal static partial int epoll_create1(int flags);

    [LibraryImport(Lib)]
    internal static partial int eventfd(uint initial, int flags);

    [LibraryImport(Lib)]
    internal static partial int bind(int fd, byte* address, int length);

    [LibraryImport(Lib)]
    internal static partial int listen(int fd, int backlog);

    [LibraryImport(Lib)]
    internal static partial int fcntl(int fd, int command, nint argument);

    [LibraryImport(Lib)]
    internal static partial void* mmap(void* address, nint length, int protection, int flags, int fd, nint offset);

    [LibraryImport(Lib)]
    internal static partial int munmap(void* address, nint length);

    [LibraryImport(Lib)]
    internal static partial int unlink(byte* path);

    [LibraryImport(Lib)]
    internal static partial int* __errno_location();
}
