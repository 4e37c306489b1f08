using System.Text;
using CfgCompiler.Parser.Text;
using Microsoft.CodeAnalysis;

namespace CfgCompiler.Generator;

/// <summary>One configuration as the compiler read it.</summary>
/// <param name="Bytes">The bytes of the file, one char each, as <see cref="SourceText"/> keeps them.</param>
internal sealed record CfgFile(string Path, string Bytes)
{
    /// <summary>
    /// The compiler hands out text. A file that is not UTF-8 it has read in another encoding, which gives back the file's
    /// own bytes, so that such a configuration is the same here and for <c>cfgc build</c>.
    /// </summary>
    public static CfgFile Read(AdditionalText file, CancellationToken cancel)
    {
        var text = file.GetText(cancel);
        var bytes = text is null ? [] : (text.Encoding ?? Encoding.UTF8).GetBytes(text.ToString());
        return new CfgFile(file.Path, Encoding.Latin1.GetString(bytes));
    }

    public SourceText ToSource() => SourceText.FromBytes(Path, Encoding.Latin1.GetBytes(Bytes));
}
