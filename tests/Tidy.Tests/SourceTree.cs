using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Tidy.Tests;

/// <summary>The files of the checkout that people write: neither build output nor what a test left behind.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> SkippedFolders = [".git", "bin", "obj", "out", "TestResults", ".vs", ".idea"];

    private static readonly HashSet<string> TextExtensions =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".cfg", ".sh", ".json", ".yml", ".py", ".txt", ".editorconfig", ".globalconfig", ""];

    /// <summary>Paths relative to the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Repository.Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> WithExtension(string extension, params string[] folders) =>
        Files.Where(file => file.EndsWith(extension, StringComparison.Ordinal) && folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static IEnumerable<string> TextFiles => Files.Where(static file => TextExtensions.Contains(Path.GetExtension(file)));

    public static string Read(string file) => File.ReadAllText(Repository.Path(file));

    public static string[] Lines(string file) => File.ReadAllLines(Repository.Path(file));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (!file.Contains(".received.", StringComparison.Ordinal) && !file.EndsWith(".swp", StringComparison.Ordinal))
            {
                yield return Path.GetRelativePath(Repository.Root, file);
            }
        }

        foreach (var file in Directory.EnumerateDirectories(folder).Where(static sub => !SkippedFolders.Contains(Path.GetFileName(sub))).SelectMany(Walk))
        {
            yield return file;
        }
    }
}
