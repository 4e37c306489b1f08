using System.Runtime.InteropServices;
using System.Text;
using CfgCompiler.Analyzer;
using Microsoft.Win32.SafeHandles;

namespace CfgCompiler.Cli.Outside;

/// <summary>
/// Looks at files that a configuration names. Any path may stand there, so nothing is opened that could block or never end: a
/// named pipe without a writer, a device, a file of gigabytes.
/// </summary>
internal static partial class PlainFile
{
    /// <summary>Maps and lists of patterns beyond this are looked at from outside only.</summary>
    public const int BytesMax = 8 << 20;

    private const int ReadOnly = 0;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;

    public static FileLook Look(string path)
    {
        if (path.Contains('\0') || IsDevice(path))
        {
            return path == "/dev/null" ? FileLook.Found : FileLook.Unknown;
        }

        if (Directory.Exists(path))
        {
            return FileLook.Directory;
        }

        if (!File.Exists(path))
        {
            return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !CanSearch(folder) ? FileLook.Unreadable : FileLook.Missing;
        }

        using var handle = Open(path);
        return handle is null ? FileLook.Unreadable : IsWritable(handle) ? FileLook.FoundWritable : FileLook.Found;
    }

    /// <summary>The bytes of a plain file, one char each; null when it is none, is too long or can't be read.</summary>
    public static string? Read(string path)
    {
        if (path.Contains('\0') || IsDevice(path))
        {
            return path == "/dev/null" ? "" : null;
        }

        using var handle = Open(path);
        if (handle is null)
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            if (!stream.CanSeek || stream.Length > BytesMax)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Encoding.Latin1.GetString(bytes, 0, length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsWritable(SafeFileHandle handle) =>
        (File.GetUnixFileMode(handle) & UnixFileMode.OtherWrite) != 0;

    /// <summary>Opening some devices has effects of its own.</summary>
    private static bool IsDevice(string path) =>
        Path.GetFullPath(path) is var full && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>The folder may be one that this user can't look into: a file in it is not missing then.</summary>
    private static bool CanSearch(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(at))
            {
                return access(at, SearchAccess) == 0;
            }
        }

        return true;
    }

    private const int SearchAccess = 1;

    private static SafeFileHandle? Open(string path)
    {
        var descriptor = open(path, ReadOnly | NonBlocking | CloseOnExec);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int access(string path, int mode);
}
