using System.Globalization;

namespace CfgCompiler.Cli.Input;

/// <summary>
/// Reads a whole file, but not any file: a configuration of haproxy is a text of some megabytes at most, and what is beyond that, a
/// disk image or a device that never ends, is refused before it fills the memory.
/// </summary>
internal static class BoundedReader
{
    /// <summary>As many bytes as <see cref="LinesMax"/> lines of usual length have.</summary>
    public const int BytesMax = 16 << 20;

    /// <summary>The largest configurations that machines write have half of that.</summary>
    public const int LinesMax = 500_000;

    /// <summary>HAProxy takes 64 words on a line, so this is a thousand characters for each.</summary>
    public const int LineBytesMax = 64 << 10;

    private const int FirstBytes = 64 << 10;

    /// <exception cref="CliException">Too long, or one line of it is.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static ReadOnlySpan<byte> Read(string name, Stream input)
    {
        var bytes = new byte[input.CanSeek ? (int)Math.Clamp(input.Length + 1, 1, BytesMax + 1) : FirstBytes];
        var length = 0;
        for (int count; (count = input.Read(bytes, length, bytes.Length - length)) > 0;)
        {
            length += count;
            if (length > BytesMax)
            {
                throw new CliException(string.Create(CultureInfo.InvariantCulture, $"{name} is larger than {BytesMax >> 20} MiB; is it a configuration?"));
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(length * 4, BytesMax + 1));
            }
        }

        CheckLines(name, bytes.AsSpan(0, length));
        return bytes.AsSpan(0, length);
    }

    private static void CheckLines(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Count((byte)'\n') > LinesMax)
        {
            throw new CliException(string.Create(CultureInfo.InvariantCulture, $"{name} has more than {LinesMax} lines; is it a configuration?"));
        }

        var line = 1;
        while (bytes.Length > LineBytesMax)
        {
            var feed = bytes[..LineBytesMax].LastIndexOf((byte)'\n');
            if (feed < 0)
            {
                throw new CliException(string.Create(
                    CultureInfo.InvariantCulture, $"{name}:{line}: the line is longer than {LineBytesMax >> 10} KiB; is it a configuration?"));
            }

            line += bytes[..(feed + 1)].Count((byte)'\n');
            bytes = bytes[(feed + 1)..];
        }
    }
}
