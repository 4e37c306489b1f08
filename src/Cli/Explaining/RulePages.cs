using System.Reflection;
using System.Text;

namespace CfgCompiler.Cli.Explaining;

/// <summary>The pages of docs/rules, which the program carries along: reading one needs no file and no network.</summary>
internal static class RulePages
{
    private const string Folder = "rules/";

    /// <summary>The page of a code as Markdown; null when there is none.</summary>
    public static string? Find(string code)
    {
        var assembly = typeof(RulePages).Assembly;
        var name = NameOf(assembly, code);
        using var stream = name is null ? null : assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static bool Has(string code) => NameOf(typeof(RulePages).Assembly, code) is not null;

    private static string? NameOf(Assembly assembly, string code) =>
        Array.Find(assembly.GetManifestResourceNames(), name => name.StartsWith($"{Folder}{code}-", StringComparison.Ordinal));
}
