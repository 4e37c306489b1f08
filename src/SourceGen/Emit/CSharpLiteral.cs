using System.Globalization;
using System.Text;

namespace CfgCompiler.Emit;

/// <summary>C# literals for values that come from a configuration, whatever characters they hold.</summary>
public static class CSharpLiteral
{
    /// <summary>A regular string literal in ASCII: what is not printable ASCII is written as <c>\u</c> and four digits, so no character can end the line or reorder it on screen.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            Append(text, c);
        }

        return text.Append('"').ToString();
    }

    /// <summary>The bytes of the text as UTF-8, which cost nothing at run time.</summary>
    public static string Utf8(string value) => Text(value) + "u8";

    /// <summary>A header name as Runtime looks for it: only ASCII letters have a lower case in HTTP.</summary>
    public static string HeaderName(string value) =>
        Utf8(string.Concat(value.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c)));

    public static string Number(int value) =>
        value is >= 10_000 or <= -10_000
            ? value.ToString("#,0", Grouped)
            : value.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool value) => value ? "true" : "false";

    /// <summary>Text for a comment: on one line, and without the characters that change the order of text on screen.</summary>
    public static string Comment(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c == '\t')
            {
                text.Append(' ');
            }
            else if (IsUnsafeInComment(c))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "_" };

    private static void Append(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"': text.Append("\\\""); break;
            case '\\': text.Append("\\\\"); break;
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            case >= ' ' and <= '~': text.Append(c); break;
            default: text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"); break;
        }
    }

    private static bool IsUnsafeInComment(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
