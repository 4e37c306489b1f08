using System.Globalization;

namespace CfgCompiler.Cli.Building;

/// <summary>
/// The file of <c>-o</c>: opened under a temporary name beside it before the long work begins, so that a folder that can't
/// be written to is reported at once, and renamed at the end, so that there is either the whole new file or the old one.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string _path;
    private readonly string _temporary;
    private bool _isDone;

    private OutputFile(string path)
    {
        _path = Path.GetFullPath(path);
        _temporary = Path.Combine(
            Path.GetDirectoryName(_path) ?? "/",
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.tmp"));
    }

    /// <exception cref="CliException">Not a place for a file.</exception>
    public static OutputFile Create(string path)
    {
        var output = new OutputFile(path);
        if (Directory.Exists(output._path))
        {
            throw new CliException($"can't write {path}: it is a directory");
        }

        // A rename would put a plain file in the place of a device: -o /dev/null, as root.
        if (output._path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            throw new CliException($"can't write {path}: it is no place for a program");
        }

        output.Guard(() => File.Create(output._temporary).Dispose());
        return output;
    }

    /// <summary>Fills it from a finished program and gives it its name.</summary>
    public void CompleteFrom(string program) => Guard(() =>
    {
        File.Copy(program, _temporary, overwrite: true);
        File.SetUnixFileMode(_temporary, Executable);
        File.Move(_temporary, _path, overwrite: true);
        _isDone = true;
    });

    public void Dispose()
    {
        if (!_isDone)
        {
            File.Delete(_temporary);
        }
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"can't write {_path}: {Reason(exception)}");
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "the folder does not exist",
        UnauthorizedAccessException => "permission denied",
        _ => exception.Message,
    };
}
