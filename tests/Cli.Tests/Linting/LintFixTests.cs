namespace CfgCompiler.Cli.Tests.Linting;

public sealed class LintFixTests : IDisposable
{
    private const string Broken = "defaults\n    redispatch # keep me: ä\r\n    retries 3";
    private const string Fixed = "defaults\n    option redispatch # keep me: ä\r\n    retries 3\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fix_SafeFixes_AreWrittenAndCounted()
    {
        var file = _folder.Write("a.cfg", Broken);

        var result = CommandLine.Cfgc("lint", "--fix", file);

        Assert.Equal(Fixed, File.ReadAllText(file));
        Assert.Equal("cfgc: 2 findings fixed\n", result.Error);
        Assert.Equal(0, result.Status);
        Assert.Equal("cfgc: 0 findings fixed\n", CommandLine.Cfgc("lint", "--fix", file).Error);
    }

    [Fact]
    public void Fix_Mode_IsKeptAndNothingIsLeftBehind()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        var file = _folder.Write("a.cfg", Broken);
        File.SetUnixFileMode(file, Mode);

        CommandLine.Cfgc("lint", "--fix", file);

        Assert.Equal(Mode, File.GetUnixFileMode(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Fix_Link_StaysALink()
    {
        var file = _folder.Write("real/a.cfg", Broken);
        var link = _folder.Combine("a.cfg");
        File.CreateSymbolicLink(link, file);

        CommandLine.Cfgc("lint", "--fix", link);

        Assert.Equal(Fixed, File.ReadAllText(file));
        Assert.Equal(file, new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void Fix_StandardInput_GoesToStandardOutput()
    {
        var result = CommandLine.CfgcWithInput(Broken, "lint", "--fix", "-");

        Assert.Equal(Fixed, result.Output);
        Assert.EndsWith("cfgc: 2 findings fixed\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--unsafe-fixes")]
    public void Fix_SeveralEdits_ComeTogether(string option)
    {
        var file = _folder.Write("a.cfg", "defaults\n mode http\nlisten web 127.0.0.1:8080\n timeout client 5s\n");

        Assert.Contains("fixable: 1 with --fix\n", CommandLine.Cfgc("lint", file).Output, StringComparison.Ordinal);
        CommandLine.Cfgc("lint", option, file);

        Assert.Equal("defaults\n mode http\nlisten web\n bind 127.0.0.1:8080\n timeout client 5s\n", File.ReadAllText(file));
    }

    [Fact]
    public void Fix_IgnoredFindings_AreLeft()
    {
        var file = _folder.Write("a.cfg", Fixed.Replace("option redispatch", "redispatch", StringComparison.Ordinal));

        CommandLine.Cfgc("lint", "--fix", "--ignore", "CFG0", file);

        Assert.Contains("    redispatch #", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_Fixes_AreShownAndNotWritten()
    {
        var file = _folder.Write("a.cfg", Broken);

        var result = CommandLine.Cfgc("lint", "--diff", file);

        Assert.Equal(1, result.Status);
        Assert.Equal(
            $"--- a{file}\n+++ b{file}\n@@ -1,3 +1,3 @@\n defaults\n-    redispatch # keep me: ä\r\n-    retries 3\n\\ No newline at end of file\n"
            + "+    option redispatch # keep me: ä\r\n+    retries 3\n",
            result.Output);
        Assert.Equal(Broken, File.ReadAllText(file));
    }

    [Fact]
    public void Diff_NothingToFix_IsEmptyAndClean()
    {
        var file = _folder.Write("a.cfg", Fixed);

        Assert.Equal(new CommandLine.Result(0, "", ""), CommandLine.Cfgc("lint", "--diff", file));
    }

    [Fact]
    public void Fix_UnusedComments_AreRemoved()
    {
        var file = _folder.Write("a.cfg", "# cfgc: allow CFG1001 -- old\n# cfgc: allow CFG1033, CFG1001 -- old\ndefaults # cfgc: allow CFG1001 -- old\n    retries 3\n");

        CommandLine.Cfgc("lint", "--fix", file);

        Assert.Equal("defaults\n    retries 3\n", File.ReadAllText(file));
    }
}
