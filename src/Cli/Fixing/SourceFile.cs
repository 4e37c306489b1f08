using System.Globalization;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Fixing;

/// <summary>
/// Puts a new text in the place of a file: whole or not at all, under the same mode and owner. A link stays a link, and what it
/// points to is replaced.
/// </summary>
internal static class SourceFile
{
    /// <exception cref="CliException">It can't be written, or somebody else has changed it in the meantime.</exception>
    public static void Replace(SourceText before, SourceText after)
    {
        try
        {
            var path = File.ResolveLinkTarget(before.Name, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(before.Name);
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(before.ToBytes()))
            {
                throw new CliException($"{before.Name} has been changed by somebody else while it was read; nothing was written");
            }

            Write(path, after.ToBytes());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"can't write {before.Name}: {(exception is UnauthorizedAccessException ? "permission denied" : exception.Message)}");
        }
    }

    private static void Write(string path, byte[] bytes)
    {
        var owner = FileOwner.Of(path);
        if (owner is null || owner.Value.Links > 1)
        {
            WriteInPlace(path, bytes);
            return;
        }

        var temporary = Path.Combine(
            Path.GetDirectoryName(path) ?? "/",
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp"));
        try
        {
            var isOwned = false;
            using (var file = new FileStream(temporary, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
            {
                isOwned = FileOwner.TryGive(temporary, owner.Value);
                if (isOwned)
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
                    file.Write(bytes);
                    file.Flush(flushToDisk: true);
                }
            }

            if (isOwned)
            {
                File.Move(temporary, path, overwrite: true);
            }
            else
            {
                WriteInPlace(path, bytes);
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>For a file that belongs to somebody else but may be written, or that has several names: a new file would be another one.</summary>
    private static void WriteInPlace(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Write(bytes);
        file.SetLength(bytes.Length);
        file.Flush(flushToDisk: true);
    }
}
