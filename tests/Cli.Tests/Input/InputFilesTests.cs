using CfgCompiler.Cli.Input;

namespace CfgCompiler.Cli.Tests.Input;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CliHost _host = CliHost.ForMemory(new MemoryStream(), TextWriter.Null, new MemoryStream("global\n"u8.ToArray()), _ => null);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_PositionalFiles_AreSeparate()
    {
        var a = _folder.Write("a.cfg", "global\n");
        var b = _folder.Write("b.cfg", "defaults\n");

        var loaded = InputFiles.Load([a, b], [], _host).ToList();

        Assert.Equal([a, b], loaded.Select(configuration => Assert.Single(configuration.Files).Name));
    }

    [Fact]
    public void Load_JoinedFilesAndFolder_AreOneInByteOrder()
    {
        var first = _folder.Write("z.txt", "global\n");
        _folder.Write("d/b.cfg", "");
        _folder.Write("d/Z.cfg", "");
        _folder.Write("d/a.cfg", "");
        _folder.Write("d/.hidden.cfg", "");
        _folder.Write("d/notes.txt", "");
        var folder = _folder.Combine("d");

        var loaded = Assert.Single(InputFiles.Load([], [first, folder], _host));

        Assert.Equal([first, folder + "/Z.cfg", folder + "/a.cfg", folder + "/b.cfg"], loaded.Files.Select(file => file.Name));
    }

    [Fact]
    public void Load_Dash_ReadsStandardInput()
    {
        var file = Assert.Single(Assert.Single(InputFiles.Load(["-"], [], _host)).Files);

        Assert.Equal("-", file.Name);
        Assert.Equal("global\n", file.Text);
    }

    [Fact]
    public void Load_MixedForms_IsRefused() => AssertRefused("can't be mixed", ["a"], ["b"]);

    [Fact]
    public void Load_NoFile_IsRefused() => AssertRefused("no FILE", [], []);

    [Fact]
    public void Load_DashTwice_IsRefused() => AssertRefused("only once", ["-", "-"], []);

    [Fact]
    public void Load_MissingFile_NamesIt() => AssertRefused("/nowhere/x.cfg: no such file", ["/nowhere/x.cfg"], []);

    [Fact]
    public void Load_FolderAsFile_SaysHow() => AssertRefused("give it with -f", [_folder.Path], []);

    [Fact]
    public void Load_FolderWithoutConfiguration_IsRefused() => AssertRefused("no .cfg file", [], [_folder.Path]);

    private void AssertRefused(string expected, string[] positional, string[] joined)
    {
        var exception = Assert.Throws<CliException>(() => InputFiles.Load(positional, joined, _host).ToList());
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
