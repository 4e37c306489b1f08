using System.Globalization;

namespace CfgCompiler.Settings;

/// <summary>The HAProxy versions that <c>--target</c> knows: 1.5 to 3.5.</summary>
internal static class HaproxyVersion
{
    /// <summary>The last minor version of each major one.</summary>
    private static readonly (int Major, int First, int Last)[] Branches = [(1, 5, 9), (2, 0, 9), (3, 0, 5)];

    public static IEnumerable<string> All => Branches.SelectMany(branch => Enumerable.Range(branch.First, branch.Last - branch.First + 1)
        .Select(minor => string.Create(CultureInfo.InvariantCulture, $"{branch.Major}.{minor}")));

    /// <summary>Gives the version back, or null for none.</summary>
    /// <exception cref="SettingsException">Not a HAProxy version that cfgc knows.</exception>
    public static string? Check(string? version, string setting = "--target")
    {
        if (version is null)
        {
            return null;
        }

        var dot = version.IndexOf('.');
        if (dot > 0
            && int.TryParse(version.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(version.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && Branches.Any(branch => branch.Major == major && minor >= branch.First && minor <= branch.Last))
        {
            return version;
        }

        throw new SettingsException($"{setting} \"{version}\" is not a HAProxy version from 1.5 to 3.5");
    }
}
