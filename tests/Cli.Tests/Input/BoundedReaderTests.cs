using CfgCompiler.Cli.Input;

namespace CfgCompiler.Cli.Tests.Input;

/// <summary>What is no configuration is refused, or reported, before it costs much.</summary>
public sealed class BoundedReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_DeviceWithoutEnd_IsRefused() =>
        Assert.Equal("cfgc: /dev/zero is larger than 16 MiB; is it a configuration?\n", Lint("/dev/zero").Error);

    [Fact]
    public void Read_EmptyDevice_IsAnEmptyConfiguration() => Assert.Equal(0, Lint("/dev/null").Status);

    [Fact]
    public void Read_LongLine_IsRefusedWithItsNumber()
    {
        var file = _folder.Write("a.cfg", "global\n\n" + new string('x', BoundedReader.LineBytesMax + 1) + "\n");

        var result = Lint(file);

        Assert.Equal((2, $"cfgc: {file}:3: the line is longer than 64 KiB; is it a configuration?\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Read_TooManyLines_IsRefused() =>
        Assert.Contains("has more than 500000 lines", Lint(_folder.Write("a.cfg", new string('\n', BoundedReader.LinesMax + 1))).Error, StringComparison.Ordinal);

    [Fact]
    public void Read_LargeFileOfShortLines_IsRead()
    {
        var file = _folder.Write("a.cfg", "global\n" + string.Concat(Enumerable.Repeat("    maxconn 100 # comment\n", 20_000)));

        Assert.Equal(0, Lint(file).Status);
    }

    [Fact]
    public void Read_NothingButErrors_EndsEarly()
    {
        var result = Lint(_folder.Write("a.cfg", "global\n" + string.Concat(Enumerable.Repeat("x\n", 100_000))));

        Assert.Equal(1, result.Status);
        Assert.Contains("a.cfg:1002:1: error CFG9005", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1001 errors in 1 file\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BinaryFile_IsADiagnostic()
    {
        var file = _folder.Combine("a.cfg");
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(file, bytes);

        var result = Lint(file);

        Assert.Equal((1, ""), (result.Status, result.Error));
        Assert.Contains("error CFG0", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StandardInputWithoutEnd_IsRefused()
    {
        using var zeros = File.OpenRead("/dev/zero");
        var exception = Assert.Throws<CliException>(() => BoundedReader.Read("-", zeros));
        Assert.Contains("larger than 16 MiB", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Folder_SaysHowToGiveIt()
    {
        var result = Lint(_folder.Path);

        Assert.Equal((2, $"cfgc: can't read {_folder.Path}: it is a directory (give it with -f)\n"), (result.Status, result.Error));
    }

    private static CommandLine.Result Lint(string file) => CommandLine.Cfgc("lint", "--no-config", file);
}
