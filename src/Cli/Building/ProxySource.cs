using System.Collections.Immutable;
using System.Text;
using CfgCompiler.Emit;

namespace CfgCompiler.Cli.Building;

/// <summary>The generated C# of one configuration.</summary>
internal sealed record ProxySource(ImmutableArray<GeneratedFile> Files)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What a cache key must hold of it.</summary>
    public IEnumerable<string> KeyParts => Files.SelectMany(file => new[] { file.Name, file.Text });

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            Write(Path.Combine(folder, file.Name), file.Text);
        }
    }

    private static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text, Utf8);
        }
        catch (IOException)
        {
            // A full disk: half a file looks like the whole one.
            File.Delete(path);
            throw;
        }
    }
}
