using System.Runtime.InteropServices;

namespace CfgCompiler.Cli.Fixing;

/// <summary>Who a file belongs to, and how many names it has.</summary>
internal readonly unsafe partial record struct FileOwner(uint User, uint Group, uint Links)
{
    private const int CurrentFolder = -100;
    private const uint BasicStats = 0x7ff;

    /// <summary>Null when the system does not tell.</summary>
    public static FileOwner? Of(string path)
    {
        StatxBuffer buffer;
        return statx(CurrentFolder, path, 0, BasicStats, &buffer) == 0 ? new FileOwner(buffer.User, buffer.Group, buffer.Links) : null;
    }

    /// <summary>False when the file can't be given to that owner, which only root can in general.</summary>
    public static bool TryGive(string path, FileOwner owner) =>
        Of(path) is { } now && ((now.User == owner.User && now.Group == owner.Group) || chown(path, owner.User, owner.Group) == 0);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, StatxBuffer* buffer);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int chown(string path, uint user, uint group);

    /// <summary>struct statx, whose layout is the same on every architecture: 256 bytes, of which the first few matter here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxBuffer
    {
        [FieldOffset(16)]
        public readonly uint Links;

        [FieldOffset(20)]
        public readonly uint User;

        [FieldOffset(24)]
        public readonly uint Group;
    }
}
