using CfgCompiler.Cli.Building;

namespace CfgCompiler.Cli.Tests.Building;

public sealed class BuildCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void KeyOf_PartsThatRunTogether_Differ() =>
        Assert.NotEqual(BuildCache.KeyOf(["ab", "c"], []), BuildCache.KeyOf(["a", "bc"], []));

    [Fact]
    public void KeyOf_ContentOfFile_Counts()
    {
        var file = _folder.Write("x", "1");
        var before = BuildCache.KeyOf([], [file]);
        File.WriteAllText(file, "2");

        Assert.NotEqual(before, BuildCache.KeyOf([], [file]));
    }

    [Fact]
    public void Add_Filled_IsFound()
    {
        var cache = Open();
        Assert.Null(cache.Find("k"));

        var folder = cache.Add("k", work => File.WriteAllText(Path.Combine(work, "lb"), "x"));

        Assert.Equal(folder, cache.Find("k"));
        Assert.Equal("x", File.ReadAllText(Path.Combine(folder, "lb")));
    }

    [Fact]
    public void Add_FillFails_LeavesNothing()
    {
        var cache = Open();

        Assert.Throws<CliException>(() => cache.Add("k", _ => throw new CliException("no")));

        Assert.Null(cache.Find("k"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "cfgc", "native")));
    }

    [Fact]
    public void Add_DiskFull_NamesTheCacheAndLeavesNothing()
    {
        var cache = Open();

        var exception = Assert.Throws<CliException>(() => cache.Add("k", work =>
        {
            File.WriteAllText(Path.Combine(work, "a"), "x");
            File.WriteAllText("/dev/full", "x");
        }));

        Assert.Equal($"no space is left for the build cache {cache.Root}; XDG_CACHE_HOME names another place", exception.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "cfgc", "native")));
    }

    [Fact]
    public void Add_Interrupted_LeavesNeitherEntryNorLog()
    {
        var cache = Open();

        Assert.Throws<InterruptedException>(() => cache.Add("k", _ =>
        {
            File.WriteAllText(cache.LogFile("k"), "Determining projects to restore...");
            throw new InterruptedException(130);
        }));

        Assert.Equal(["native"], Directory.EnumerateFileSystemEntries(cache.Root).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(cache.Root, "native")));
    }

    [Fact]
    public void Add_LogOfAFailureMonthsAgo_IsRemoved()
    {
        var cache = Open();
        File.WriteAllText(cache.LogFile("old"), "");
        File.SetLastWriteTimeUtc(cache.LogFile("old"), DateTime.UtcNow.AddDays(-90));
        File.WriteAllText(cache.LogFile("recent"), "");

        cache.Add("new", _ => { });

        Assert.False(File.Exists(cache.LogFile("old")));
        Assert.True(File.Exists(cache.LogFile("recent")));
    }

    [Fact]
    public void Add_EntryUnusedForMonths_IsRemoved()
    {
        var cache = Open();
        var old = cache.Add("old", _ => { });
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-90));

        cache.Add("new", _ => { });

        Assert.Null(cache.Find("old"));
        Assert.NotNull(cache.Find("new"));
    }

    [Fact]
    public void Add_SomebodyElseWasFaster_TheirEntryStays()
    {
        var cache = Open();

        var folder = cache.Add("k", work =>
        {
            File.WriteAllText(Path.Combine(work, "lb"), "mine");
            cache.Add("k2", _ => { });
            Directory.CreateDirectory(Path.Combine(_folder.Path, "cfgc", "native", "k"));
            File.WriteAllText(Path.Combine(_folder.Path, "cfgc", "native", "k", "lb"), "theirs");
        });

        Assert.Equal("theirs", File.ReadAllText(Path.Combine(folder, "lb")));
    }

    private BuildCache Open() => BuildCache.Open(
        CliHost.ForMemory(new MemoryStream(), TextWriter.Null, Stream.Null, name => name == "XDG_CACHE_HOME" ? _folder.Path : null), "native");
}
