using CfgCompiler.Cli.Building;

namespace CfgCompiler.Cli.Tests.Building;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CompleteFrom_Program_ReplacesTheFileAndIsExecutable()
    {
        var program = _folder.Write("program", "new");
        var target = _folder.Write("lb", "old");

        using (var output = OutputFile.Create(target))
        {
            Assert.Equal("old", File.ReadAllText(target));
            output.CompleteFrom(program);
        }

        Assert.Equal("new", File.ReadAllText(target));
        Assert.True(File.GetUnixFileMode(target).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(["lb", "program"], Names());
    }

    [Fact]
    public void Dispose_NotCompleted_LeavesNothing()
    {
        OutputFile.Create(_folder.Combine("lb")).Dispose();

        Assert.Empty(Names());
    }

    [Fact]
    public void CompleteFrom_ProgramMissing_LeavesTheOldFile()
    {
        var target = _folder.Write("lb", "old");
        using (var output = OutputFile.Create(target))
        {
            Assert.Throws<CliException>(() => output.CompleteFrom(_folder.Combine("missing")));
        }

        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal(["lb"], Names());
    }

    [Fact]
    public void CompleteFrom_DiskFull_SaysSoAndLeavesTheOldFile()
    {
        var program = _folder.Write("program", "new");
        var target = _folder.Write("lb", "old");

        // The name that is written to first leads to a device that is always full.
        File.CreateSymbolicLink(_folder.Combine($".lb.{Environment.ProcessId}.tmp"), "/dev/full");
        using (var output = OutputFile.Create(target))
        {
            var exception = Assert.Throws<CliException>(() => output.CompleteFrom(program));

            Assert.Equal($"can't write {target}: No space left on device", exception.Message);
        }

        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal(["lb", "program"], Names());
    }

    [Theory]
    [InlineData("/nowhere/lb", "does not exist")]
    [InlineData("/dev/null", "no place for a program")]
    [InlineData("/tmp", "it is a directory")]
    public void Create_NoPlaceForAFile_IsRefused(string path, string reason) =>
        Assert.Contains(reason, Assert.Throws<CliException>(() => OutputFile.Create(path)).Message, StringComparison.Ordinal);

    private IEnumerable<string?> Names() => Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
