using System.Text;

namespace CfgCompiler.Cli.Reporting;

/// <summary>Text as XML 1.0 can hold it, in attributes and elements.</summary>
internal static class Xml
{
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '"': result.Append("&quot;"); break;
                case '\t': result.Append("&#9;"); break;
                case '\n': result.Append("&#10;"); break;
                case '\r': result.Append("&#13;"); break;
                case < 0x20 or 0xFFFE or 0xFFFF: result.Append('\ufffd'); break;
                default: result.Append(rune.ToString()); break;
            }
        }

        return result.ToString();
    }
}
