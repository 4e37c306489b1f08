using System.Text.RegularExpressions;

namespace CfgCompiler.Cli.Building;

/// <summary>Turns the output of a failed publish into what the user can do about it.</summary>
internal static partial class BuildFailure
{
    private const int LinesMax = 12;

    public static string Explain(string log)
    {
        var lines = File.Exists(log) ? File.ReadAllLines(log) : [];
        return Known(lines) is { } known ? $"{known} (everything the SDK said is in {log})" : Unknown(lines, log);
    }

    private static string? Known(string[] lines)
    {
        foreach (var line in lines)
        {
            if (MissingPackage().Match(line) is { Success: true } package)
            {
                return $"the package {package.Groups["name"].Value} could not be restored; it is needed once, from the package source of your NuGet configuration";
            }

            if (line.Contains("error NU1301", StringComparison.Ordinal))
            {
                return "the package source could not be reached; ILCompiler's packages are needed once, from the package source of your NuGet configuration";
            }

            if (line.Contains("No space left on device", StringComparison.Ordinal))
            {
                return "no space is left on a disk: it is that of the temporary folder (TMPDIR), of NuGet's packages (NUGET_PACKAGES) or of the build cache (XDG_CACHE_HOME)";
            }

            if (MissingLibrary().Match(line) is { Success: true } library)
            {
                return $"the linker can't find {library.Groups["name"].Value}; install the C library's development files (Debian: apt-get install libc6-dev)";
            }
        }

        return null;
    }

    private static string Unknown(string[] lines, string log)
    {
        var errors = lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).Take(LinesMax).ToList();
        var shown = errors.Count > 0 ? errors : lines.TakeLast(LinesMax).ToList();
        return $"the SDK could not build the generated program; everything it said is in {log}:\n{string.Join('\n', shown.Select(line => "  " + line.Trim()))}";
    }

    [GeneratedRegex(@"error NU110[0-3]: Unable to find (a stable )?package (?<name>[\w-]+(\.[\w-]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex MissingPackage();

    [GeneratedRegex(@"(unable to find library -l|cannot find -l|cannot (open|find) )(?<name>(S?crt\w*\.o|[\w.-]+))(:|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MissingLibrary();
}
