using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CfgCompiler.Cli.Tests.Linting;

public sealed class OutsideFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lint_OfAMissingFile_ReportsItWithCheckFilesOnly()
    {
        var file = Configuration($"errorfile 503 {_folder.Combine("gone")}");
        Assert.DoesNotContain("CFG0507", CommandLine.Cfgc("lint", "--target", "3.5", file).Output, StringComparison.Ordinal);
        Assert.Contains("gone\" does not exist", CommandLine.Cfgc("lint", "--target", "3.5", "--check-files", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_WithTheSetting_LooksAtFiles()
    {
        _folder.Write("cfgc.toml", "check-files = true\n");
        var file = Configuration($"errorfile 503 {_folder.Combine("gone")}");
        Assert.Contains("CFG0507", CommandLine.Cfgc("lint", file).Output, StringComparison.Ordinal);
        _folder.Write("cfgc.toml", "check-files = \"yes\"\n");
        Assert.Equal(2, CommandLine.Cfgc("lint", file).Status);
    }

    [Fact]
    public void Lint_OfFilesThatAreThere_HasNothingToSay()
    {
        _folder.Write("page.http", "HTTP/1.1 503 Gone\r\n\r\n");
        _folder.Write("nets", "10.0.0.0/8\n");
        var file = Configuration($"errorfile 503 {_folder.Combine("page.http")}", $"acl a src -f {_folder.Combine("nets")}", "errorfile 408 /dev/null", "http-request deny if a");
        Assert.DoesNotContain("error CFG", CommandLine.Cfgc("lint", "--target", "3.5", "--check-files", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_OfAFileWithAWrongLine_NamesTheLine()
    {
        _folder.Write("nets", "10.0.0.0/8\n\n10.0.0.300\n");
        var file = Configuration($"acl a src -f {_folder.Combine("nets")}");
        Assert.Contains("line 3 of", CommandLine.Cfgc("lint", "--target", "3.5", "--check-files", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_OfPipesAndDevices_DoesNotWait()
    {
        var pipe = _folder.Combine("pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            made.WaitForExit();
        }

        var file = Configuration($"errorfile 503 {pipe}", "errorfile 502 /dev/zero", $"acl a src -f {pipe}", "acl b src -f /dev/stdin", $"acl c src -f {_folder.Path}");
        var result = CommandLine.Cfgc("lint", "--target", "3.5", "--check-files", file);
        Assert.Single(result.Output.Split('\n'), static line => line.Contains("error CFG", StringComparison.Ordinal));
        Assert.Contains("is a directory", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_OfACertificate_KnowsWhenItEnds()
    {
        using var key = ECDsa.Create();
        var certificate = new CertificateRequest("CN=a.example", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 2, 3, 0, 0, 0, TimeSpan.Zero));
        var pem = _folder.Write("a.pem", certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        var output = CommandLine.Cfgc("lint", "--check-files", Configuration($"bind 127.0.0.1:8443 ssl crt {pem}")).Output;
        Assert.Contains("expired on 2021-02-03", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CFG0331", output, StringComparison.Ordinal);
        certificate.Dispose();
    }

    [Fact]
    public void Lint_OfUsers_KnowsThoseOfThisMachine()
    {
        var file = _folder.Write("a.cfg", "global\n    user root\n    group no-such-group-here\n");
        var output = CommandLine.Cfgc("lint", "--target", "3.5", "--check-files", file).Output;
        Assert.Contains("no group \"no-such-group-here\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("no user", output, StringComparison.Ordinal);
    }

    private string Configuration(params string[] lines) => _folder.Write(
        "a.cfg",
        $"defaults\n    mode http\n    timeout client 1s\n    timeout connect 1s\n    timeout server 1s\nfrontend f\n    bind 127.0.0.1:8080\n    {string.Join("\n    ", lines)}\n");
}
