namespace CfgCompiler.Cli.Building;

/// <summary>The .NET SDK of the machine, found without starting it: <c>run</c> has no time for that.</summary>
internal sealed record DotnetSdk(string Root, string Version)
{
    private const string Install = "install the .NET 10 SDK (https://dot.net/download) and put it on the PATH, or set DOTNET_ROOT";

    public string Host => Path.Combine(Root, "dotnet");

    public string CSharpCompiler => Path.Combine(Root, "sdk", Version, "Roslyn", "bincore", "csc.dll");

    /// <summary>The newest SDK 10.0 of the first dotnet found: $DOTNET_ROOT, the PATH, then the usual folders.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public static DotnetSdk Find(CliHost host)
    {
        var roots = CandidateRoots(host).Distinct(StringComparer.Ordinal).ToList();
        foreach (var root in roots)
        {
            if (NewestVersion(Path.Combine(root, "sdk"), major: 10) is { } version)
            {
                return new DotnetSdk(root, version);
            }
        }

        throw new CliException(roots.Count == 0
            ? $"no .NET SDK was found; {Install}"
            : $"no .NET 10 SDK was found in {string.Join(", ", roots)}; {Install}");
    }

    /// <summary>The reference assemblies that generated code is compiled against.</summary>
    public string ReferenceAssemblies()
    {
        var pack = Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref");
        return NewestVersion(pack, major: 10) is { } version
            ? Path.Combine(pack, version, "ref", "net10.0")
            : throw new CliException($"the reference pack of .NET 10 is missing: {pack} has no 10.0 (it comes with the SDK; Debian's package is dotnet-targeting-pack-10.0)");
    }

    private static IEnumerable<string> CandidateRoots(CliHost host)
    {
        var candidates = new List<string?> { host.Environment("DOTNET_ROOT") is { Length: > 0 } root ? Path.Combine(root, "dotnet") : null };
        candidates.AddRange((host.Environment("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "dotnet")));
        candidates.AddRange(["/usr/share/dotnet/dotnet", "/usr/lib/dotnet/dotnet", "/usr/local/share/dotnet/dotnet"]);
        if (host.Environment("HOME") is { Length: > 0 } home)
        {
            candidates.Add(Path.Combine(home, ".dotnet", "dotnet"));
        }

        foreach (var candidate in candidates)
        {
            if (candidate is not null && File.Exists(candidate))
            {
                var real = File.ResolveLinkTarget(candidate, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(candidate);
                yield return Path.GetDirectoryName(real) ?? "/";
            }
        }
    }

    private static string? NewestVersion(string folder, int major)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        return Directory.EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => System.Version.TryParse(name, out var version) && version.Major == major)
            .MaxBy(System.Version.Parse);
    }
}
