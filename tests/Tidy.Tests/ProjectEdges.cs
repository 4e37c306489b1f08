using System.Xml.Linq;

namespace CfgCompiler.Tidy.Tests;

/// <summary>What each project under src may reference: the table of the design's first section.</summary>
internal static class ProjectEdges
{
    private static readonly Dictionary<string, Allowed> Table = new()
    {
        ["CfgCompiler.Values"] = new("net8.0", []),
        ["CfgCompiler.Parser"] = new("net8.0", ["CfgCompiler.Values", "Pidgin"]),
        ["CfgCompiler.Analyzer"] = new("net8.0", ["CfgCompiler.Parser", "CfgCompiler.Values"]),
        ["CfgCompiler.Emit"] = new("net8.0", ["CfgCompiler.Analyzer", "CfgCompiler.Parser", "CfgCompiler.Values"]),
        ["CfgCompiler.Settings"] = new("net8.0", ["CfgCompiler.Analyzer", "CfgCompiler.Parser", "CfgCompiler.Values", "Tomlyn"]),
        ["CfgCompiler.Generator"] = new(
            "net8.0", ["CfgCompiler.Emit", "CfgCompiler.Settings", "CfgCompiler.Analyzer", "CfgCompiler.Parser", "CfgCompiler.Values", "Microsoft.CodeAnalysis.CSharp"]),
        ["CfgCompiler.Runtime"] = new("net10.0", ["CfgCompiler.Values"]),
        ["CfgCompiler.Cli"] = new(
            "net10.0", ["CfgCompiler.Emit", "CfgCompiler.Settings", "CfgCompiler.Analyzer", "CfgCompiler.Parser", "CfgCompiler.Values", "DiffPlex", "System.CommandLine", "System.IO.Hashing"]),
    };

    public static IEnumerable<string> ProjectNames => Table.Keys;

    /// <summary>Every complaint about one project file; empty when its edges are those of the table.</summary>
    public static IReadOnlyList<string> Complaints(string projectName, string projectXml)
    {
        if (!Table.TryGetValue(projectName, out var allowed))
        {
            return [$"{projectName} is not in the table of projects"];
        }

        var project = XDocument.Parse(projectXml);
        var complaints = References(project)
            .Where(reference => !allowed.References.Contains(reference))
            .Select(reference => $"{projectName} may not reference {reference}")
            .ToList();
        var framework = project.Descendants("TargetFramework").Select(static element => element.Value).SingleOrDefault();
        if (framework != allowed.Framework)
        {
            complaints.Add($"{projectName} targets {framework ?? "nothing"} instead of {allowed.Framework}");
        }

        return complaints;
    }

    /// <summary>Names of everything that a project or props file pulls in.</summary>
    public static IEnumerable<string> References(XDocument project)
    {
        foreach (var element in project.Descendants())
        {
            var include = element.Attribute("Include")?.Value ?? element.Attribute("Update")?.Value ?? "";
            switch (element.Name.LocalName)
            {
                case "ProjectReference":
                    yield return Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));
                    break;
                case "PackageReference" or "Reference" or "FrameworkReference":
                    yield return include;
                    break;
            }
        }
    }

    private sealed record Allowed(string Framework, string[] References);
}
