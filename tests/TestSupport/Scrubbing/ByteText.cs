using System.Globalization;
using System.Text;

namespace CfgCompiler.TestSupport.Scrubbing;

/// <summary>Bytes as one readable line and back: what is not printable ASCII is written as an escape.</summary>
public static class ByteText
{
    /// <summary>Each byte as the character of the same number, for searching bytes as text.</summary>
    public static string Latin1(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>The bytes of a text in which each character stands for one byte.</summary>
    public static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    /// <summary>Writes \r, \n, \xNN and \\ for what a line of text can't hold.</summary>
    public static string Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length + 16);
        foreach (var value in bytes)
        {
            _ = value switch
            {
                (byte)'\r' => text.Append("\\r"),
                (byte)'\n' => text.Append("\\n"),
                (byte)'\\' => text.Append("\\\\"),
                >= 0x20 and < 0x7f => text.Append((char)value),
                _ => text.Append("\\x").Append(value.ToString("x2", CultureInfo.InvariantCulture)),
            };
        }

        return text.ToString();
    }

    /// <summary>As <see cref="Escape"/>, with runs of more than 40 equal characters shortened to one and its count.</summary>
    public static string EscapeShort(ReadOnlySpan<byte> bytes)
    {
        const int RunMin = 40;
        var text = new StringBuilder();
        for (var start = 0; start < bytes.Length;)
        {
            var run = 1;
            while (start + run < bytes.Length && bytes[start + run] == bytes[start])
            {
                run++;
            }

            text.Append(run > RunMin
                ? $"{Escape(bytes.Slice(start, 1))}{{×{run.ToString(CultureInfo.InvariantCulture)}}}"
                : Escape(bytes.Slice(start, run)));
            start += run;
        }

        return text.ToString();
    }
}
