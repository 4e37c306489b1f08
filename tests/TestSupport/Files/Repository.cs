using System.Runtime.CompilerServices;

namespace CfgCompiler.TestSupport.Files;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of CfgCompiler.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the checkout.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string sourceFile = "")
    {
        var folder = System.IO.Path.GetDirectoryName(sourceFile);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "CfgCompiler.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"There is no CfgCompiler.sln above {sourceFile}.");
    }
}
