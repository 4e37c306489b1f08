using System.Runtime.InteropServices;

namespace CfgCompiler.Runtime.Native;

/// <summary>struct epoll_event, which is packed on x86-64.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct EpollEvent
{
    internal uint Events;
    internal ulong Data;
}

/// <summary>struct iovec.</summary>
internal unsafe struct IoVector
{
    internal byte* Base;
    internal nint Length;
}

/// <summary>struct msghdr.</summary>
internal unsafe struct MessageHeader
{
    internal byte* Name;
    internal uint NameLength;
    internal IoVector* Vectors;
    internal nint VectorCount;
    internal void* Control;
    internal nint ControlLength;
    internal int Flags;
}

/// <summary>struct mmsghdr.</summary>
internal struct BatchedMessage
{
    internal MessageHeader Header;
    internal uint SentBytes;
}

/// <summary>struct timespec.</summary>
internal struct TimeSpec
{
    internal long Seconds;
    internal long Nanoseconds;
}

/// <summary>struct tm with glibc's and musl's two extra fields.</summary>
internal unsafe struct BrokenDownTime
{
    internal int Second;
    internal int Minute;
    internal int Hour;
    internal int Day;
    internal int Month;
    internal int Year;
    internal int WeekDay;
    internal int YearDay;
    internal int IsDst;
    internal long OffsetSeconds;
    internal byte* Zone;
}
