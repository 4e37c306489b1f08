using System.Runtime.CompilerServices;
using System.Text;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Stands in for Verify.Xunit, which can't be restored everywhere: same call shape, same file names.
/// A snapshot lies beside its test as <c>Class.Method.verified.ext</c>; a missing or different one fails and leaves <c>.received.ext</c>.
/// </summary>
public static class Verifier
{
    /// <summary>Set to 1 by <c>make accept</c>: what was received becomes what is verified.</summary>
    public const string AcceptVariable = "CFGC_ACCEPT_SNAPSHOTS";

    /// <summary>Compares <paramref name="target"/> with the snapshot of the calling test.</summary>
    public static SettingsTask Verify(
        string? target,
        string extension = "txt",
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string member = "") =>
        new(settings, chosen => Compare(target ?? "null", extension, chosen, sourceFile, member));

    private static async Task Compare(string target, string extension, VerifySettings settings, string sourceFile, string member)
    {
        var received = Scrub(target, settings);
        var stem = Stem(settings, sourceFile, member);
        var verifiedPath = $"{stem}.verified.{extension}";
        var receivedPath = $"{stem}.received.{extension}";
        var verified = File.Exists(verifiedPath) ? Normalize(await File.ReadAllTextAsync(verifiedPath)) : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(verifiedPath) ?? ".");
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.Delete(receivedPath);
            await File.WriteAllTextAsync(verifiedPath, received);
            return;
        }

        await File.WriteAllTextAsync(receivedPath, received);
        throw new VerifyException(Explain(verified, received, verifiedPath, receivedPath));
    }

    private static string Scrub(string target, VerifySettings settings)
    {
        var text = new StringBuilder(target);
        foreach (var scrubber in settings.Scrubbers)
        {
            scrubber(text);
        }

        return Normalize(text.ToString());
    }

    // Verify compares texts, not line endings, and ignores a last newline that an editor may add.
    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');

    private static string Stem(VerifySettings settings, string sourceFile, string member)
    {
        var sourceFolder = Path.GetDirectoryName(sourceFile) ?? ".";
        var folder = settings.Directory is null ? sourceFolder : Path.Combine(sourceFolder, settings.Directory);
        var name = settings.FileName ?? $"{Path.GetFileNameWithoutExtension(sourceFile)}.{member}";
        return Path.Combine(folder, settings.Parameters is null ? name : $"{name}_{settings.Parameters}");
    }

    private static string Explain(string? verified, string received, string verifiedPath, string receivedPath)
    {
        if (verified is null)
        {
            return $"No snapshot {verifiedPath}; what was received lies in {receivedPath}. Read it, then run `make accept`.";
        }

        var expectedLines = verified.Split('\n');
        var actualLines = received.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"""
            The snapshot {verifiedPath} differs from line {line + 1} on; what was received lies in {receivedPath}.
            verified: {(line < expectedLines.Length ? expectedLines[line] : "(end)")}
            received: {(line < actualLines.Length ? actualLines[line] : "(end)")}
            """;
    }
}
