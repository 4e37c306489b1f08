using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CfgCompiler.Analyzer;

namespace CfgCompiler.Cli.Input;

/// <summary>Looks at the files that a configuration names, for <c>--check-files</c>.</summary>
internal static class NamedFiles
{
    /// <summary>A chain of certificates with its key is a few KiB.</summary>
    private const long CertificateBytesMax = 1 << 20;

    public static FileLook Look(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return FileLook.Directory;
            }

            using var handle = File.OpenHandle(path);
            return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(handle) & UnixFileMode.OtherWrite) != 0 ? FileLook.FoundWritable : FileLook.Found;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileLook.Missing;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FileLook.Unreadable;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            // No path at all.
            return FileLook.Unknown;
        }
    }

    /// <summary>The first certificate of a PEM file; null when there is none.</summary>
    public static CertificateLook? LookAtCertificate(string path)
    {
        try
        {
            if (Look(path) is not (FileLook.Found or FileLook.FoundWritable) || new FileInfo(path).Length > CertificateBytesMax)
            {
                return null;
            }

            using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(path));
            return new CertificateLook(certificate.NotBefore, certificate.NotAfter);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
