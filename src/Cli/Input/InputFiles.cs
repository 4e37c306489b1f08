using System.Collections.Immutable;
using System.Text;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Input;

/// <summary>
/// From the command line's file names to configurations. Positional files are configurations of their own; <c>-f</c> files
/// and directories together are one.
/// </summary>
internal static class InputFiles
{
    public const string StandardInput = "-";

    /// <summary>The configurations named on a command line, each loaded when it is asked for.</summary>
    /// <exception cref="CliException">No file at all, or both forms at once; a file that can't be read, when it is its turn.</exception>
    public static IEnumerable<Configuration> Load(IReadOnlyList<string> positional, IReadOnlyList<string> joined, CliHost host)
    {
        CheckForms(positional, joined);
        return joined.Count > 0 ? [LoadJoined(joined, host)] : positional.Select(name => new Configuration([Read(name, host)]));
    }

    /// <summary>The one configuration of a command that takes only one.</summary>
    public static Configuration LoadOne(IReadOnlyList<string> positional, IReadOnlyList<string> joined, CliHost host)
    {
        CheckForms(positional, joined);
        if (positional.Count > 1)
        {
            throw new CliException("only one FILE can be given; files that belong together are given as -f FILE -f FILE");
        }

        return Load(positional, joined, host).First();
    }

    /// <summary>All files of <c>-f</c> options: a directory stands for its <c>*.cfg</c> files in the order of their bytes, hidden ones left out.</summary>
    public static Configuration LoadJoined(IReadOnlyList<string> names, CliHost host)
    {
        var files = ImmutableArray.CreateBuilder<SourceText>();
        foreach (var name in names)
        {
            if (name != StandardInput && Directory.Exists(name))
            {
                files.AddRange(FilesOf(name).Select(file => Read(file, host)));
            }
            else
            {
                files.Add(Read(name, host));
            }
        }

        return files.Count > 0
            ? new Configuration(files.ToImmutable())
            : throw new CliException($"there is no .cfg file in {string.Join(", ", names)}");
    }

    private static void CheckForms(IReadOnlyList<string> positional, IReadOnlyList<string> joined)
    {
        if (positional.Count > 0 && joined.Count > 0)
        {
            throw new CliException("FILE and -f can't be mixed: FILEs are separate configurations, all -f together are one");
        }

        if (positional.Count == 0 && joined.Count == 0)
        {
            throw new CliException("no FILE was given (\"-\" reads standard input)");
        }

        if (positional.Concat(joined).Count(name => name == StandardInput) > 1)
        {
            throw new CliException("standard input can be read only once");
        }
    }

    private static IEnumerable<string> FilesOf(string directory)
    {
        try
        {
            return Directory.EnumerateFiles(directory)
                .Where(path => path.EndsWith(".cfg", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith('.'))
                .OrderBy(path => path, Utf8ByteOrder.Instance)
                .ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CouldNotRead(directory, exception);
        }
    }

    /// <summary>A file of cfgc's own, as text.</summary>
    public static string ReadText(string path) => Guard(path, () =>
    {
        using var file = File.OpenRead(path);
        return Encoding.UTF8.GetString(BoundedReader.Read(path, file)).TrimStart('\ufeff');
    });

    private static SourceText Read(string name, CliHost host) => Guard(name, () =>
    {
        using var input = name == StandardInput ? host.OpenInput() : File.OpenRead(name);
        return SourceText.FromBytes(name == StandardInput ? host.InputName : name, BoundedReader.Read(name, input));
    });

    private static T Guard<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw CouldNotRead(name, exception);
        }
    }

    private static CliException CouldNotRead(string name, Exception exception) => new($"can't read {name}: {exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or directory",
        UnauthorizedAccessException when Directory.Exists(name) => "it is a directory (give it with -f)",
        UnauthorizedAccessException => "permission denied",
        _ => exception.Message,
    }}");

    /// <summary>The order of strcmp, which is HAProxy's for the files of a directory.</summary>
    private sealed class Utf8ByteOrder : IComparer<string>
    {
        public static readonly Utf8ByteOrder Instance = new();

        public int Compare(string? x, string? y) =>
            Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
    }
}
