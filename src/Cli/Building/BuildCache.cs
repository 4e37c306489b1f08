using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace CfgCompiler.Cli.Building;

/// <summary>
/// Finished builds by the content that they were made from: <c>$XDG_CACHE_HOME/cfgc</c> or <c>~/.cache/cfgc</c>. An entry is
/// a folder that appears whole, by rename, and never changes; entries that were not used for a month are removed.
/// </summary>
internal sealed class BuildCache
{
    private static readonly TimeSpan UnusedFor = TimeSpan.FromDays(30);

    private const long SpaceNeededBytes = 1 << 20;
    private const int ENOSPC = 28;

    private readonly string _kindFolder;

    private BuildCache(string root, string kind)
    {
        Root = root;
        _kindFolder = Path.Combine(root, kind);
    }

    public string Root { get; }

    /// <param name="kind">Native programs and those of <c>run</c> lie apart.</param>
    public static BuildCache Open(CliHost host, string kind)
    {
        var root = host.Environment("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)
            ? Path.Combine(cache, "cfgc")
            : host.Environment("HOME") is { Length: > 0 } home
                ? Path.Combine(home, ".cache", "cfgc")
                : throw new CliException("there is no place for the build cache: neither XDG_CACHE_HOME nor HOME is set");
        var opened = new BuildCache(root, kind);
        opened.Reporting(root, () => Directory.CreateDirectory(opened._kindFolder));
        return opened;
    }

    /// <summary>A key over texts and the content of files; each part is framed by its length, so that none can run into the next.</summary>
    public static string KeyOf(IEnumerable<string> texts, IEnumerable<string> files)
    {
        // Not a cryptographic hash: nobody gains by a collision in their own cache, and OpenSSL would be loaded for one.
        var hash = new XxHash128();
        foreach (var part in texts.Select(Encoding.UTF8.GetBytes).Concat(files.Select(File.ReadAllBytes)))
        {
            hash.Append(BitConverter.GetBytes((long)part.Length));
            hash.Append(part);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>The folder of a finished build, or null.</summary>
    public string? Find(string key)
    {
        var folder = Path.Combine(_kindFolder, key);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only cache still serves; only its age is not kept.
        }

        return folder;
    }

    /// <summary>Makes an entry: <paramref name="fill"/> writes into a folder that becomes the entry when it is done, and is removed when it fails.</summary>
    public string Add(string key, Action<string> fill)
    {
        RemoveUnused();
        var work = Path.Combine(_kindFolder, string.Create(CultureInfo.InvariantCulture, $".{key}.{Environment.ProcessId}"));
        var folder = Path.Combine(_kindFolder, key);
        try
        {
            Reporting(Root, () =>
            {
                Directory.CreateDirectory(work);
                fill(work);
            });
            try
            {
                Directory.Move(work, folder);
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                // Another cfgc finished the same build first; its entry is as good.
            }

            return folder;
        }
        catch (InterruptedException)
        {
            // The output of a build that was broken off explains nothing.
            File.Delete(LogFile(key));
            throw;
        }
        finally
        {
            Delete(work);
        }
    }

    /// <summary>What to say when a disk is full: the reader has <c>-o</c> in mind, and it is not that one.</summary>
    public string NoSpace => $"no space is left for the build cache {Root}; XDG_CACHE_HOME names another place";

    /// <summary>Less than a build's log and sources take.</summary>
    public bool IsFull => new DriveInfo(Root).AvailableFreeSpace < SpaceNeededBytes;

    /// <summary>Where the output of a failed build is kept.</summary>
    public string LogFile(string key) => Path.Combine(Root, $"{key}.log");

    private void Reporting(string path, Action action)
    {
        try
        {
            action();
        }
        catch (IOException exception) when (exception.HResult == ENOSPC)
        {
            throw new CliException(NoSpace);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"can't write to the build cache {path}: {exception.Message}");
        }
    }

    private void RemoveUnused()
    {
        var limit = DateTime.UtcNow - UnusedFor;
        foreach (var folder in new DirectoryInfo(_kindFolder).EnumerateDirectories())
        {
            if (folder.LastWriteTimeUtc < limit)
            {
                Delete(folder.FullName);
            }
        }

        foreach (var log in new DirectoryInfo(Root).EnumerateFiles("*.log"))
        {
            if (log.LastWriteTimeUtc < limit)
            {
                log.Delete();
            }
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A leftover in a cache is removed by a later run.
        }
    }
}
