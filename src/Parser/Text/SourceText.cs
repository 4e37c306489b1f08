using System.Text;

namespace CfgCompiler.Parser.Text;

/// <summary>
/// One configuration file as it was given. <see cref="Text"/> holds one <see cref="char"/> per byte (Latin-1), so that
/// every offset is a byte offset and invalid UTF-8 survives a round trip; <see cref="Decode"/> gives text for people.
/// </summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    private SourceText(string name, string text)
    {
        Name = name;
        Text = text;
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        _lineStarts = starts.ToArray();
    }

    /// <summary>The file name as the user gave it; <c>-</c> for standard input.</summary>
    public string Name { get; }

    /// <summary>The bytes of the file, one char each.</summary>
    public string Text { get; }

    public int LineCount => _lineStarts.Length;

    public static SourceText FromBytes(string name, ReadOnlySpan<byte> bytes) => new(name, Encoding.Latin1.GetString(bytes));

    /// <summary>For tests and for the generator, which is given text and not bytes.</summary>
    public static SourceText FromString(string name, string text) => FromBytes(name, Encoding.UTF8.GetBytes(text));

    public byte[] ToBytes() => Encoding.Latin1.GetBytes(Text);

    /// <summary>1-based line and 1-based column, the column in characters of the decoded line as editors count them (UTF-16).</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(_lineStarts, offset);
        line = line >= 0 ? line : ~line - 1;
        var start = _lineStarts[line];
        return new LinePosition(line + 1, Decode(TextSpan.FromBounds(start, offset)).Length + 1);
    }

    /// <summary>The span of a 1-based line without its line ending.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] - 1 : Text.Length;
        if (end > start && Text[end - 1] == '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The bytes of a span as UTF-8 text; bytes that are not UTF-8 become U+FFFD.</summary>
    public string Decode(TextSpan span) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Text.Substring(span.Start, span.Length)));
}
