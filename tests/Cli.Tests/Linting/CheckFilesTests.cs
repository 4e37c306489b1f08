using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CfgCompiler.Cli.Tests.Linting;

/// <summary><c>--check-files</c>: what is judged by looking at other files than the configuration.</summary>
public sealed class CheckFilesTests : IDisposable
{
    private const string Defaults = "defaults\n mode http\n timeout connect 5s\n timeout client 30s\n timeout server 30s\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(-10, true)]
    [InlineData(10, true)]
    [InlineData(100, false)]
    public void Certificate_ByTheEndOfItsTime_IsReported(int days, bool isReported)
    {
        var crt = _folder.Write("site.pem", CertificateThatEndsIn(days));
        var text = $"{Defaults}frontend f\n bind :8443 ssl crt {crt}\n http-request return status 204\n";

        Assert.Equal(isReported, Lint(text, "--check-files").Contains("CFG5009", StringComparison.Ordinal));
        Assert.DoesNotContain("CFG5009", Lint(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_InCrtBase_IsFound()
    {
        _folder.Write("site.pem", CertificateThatEndsIn(1));
        var text = $"global\n crt-base {_folder.Path}\n{Defaults}frontend f\n bind :8443 ssl crt site.pem\n http-request return status 204\n";

        Assert.Contains("CFG5009", Lint(text, "--check-files"), StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_ThatIsNone_IsNotJudged()
    {
        var crt = _folder.Write("site.pem", "no certificate");

        Assert.DoesNotContain(
            "CFG5009", Lint($"{Defaults}frontend f\n bind :8443 ssl crt {crt}\n http-request return status 204\n", "--check-files"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.OtherWrite, true)]
    [InlineData(UnixFileMode.OtherExecute, false)]
    public void CheckProgram_ThatEverybodyMayWriteTo_IsReported(UnixFileMode others, bool isReported)
    {
        var program = _folder.Write("check.sh", "#!/bin/sh\n");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        var text = $"global\n external-check\n insecure-fork-wanted\n{Defaults}backend b\n option external-check\n external-check command {program}\n server s 192.0.2.1:80 check\n";

        Assert.Equal(isReported, Lint(text, "--check-files").Contains("CFG2036", StringComparison.Ordinal));
        Assert.DoesNotContain("CFG2036", Lint(text), StringComparison.Ordinal);
    }

    private string Lint(string text, params string[] arguments)
    {
        var file = _folder.Write("haproxy.cfg", text);
        return CommandLine.Cfgc(["lint", "--format", "json", .. arguments, file]).Output;
    }

    private static string CertificateThatEndsIn(int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        using var certificate = new CertificateRequest("CN=site.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-90), now.AddDays(days));
        return $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }
}
