using System.Text;

namespace CfgCompiler.Cli.Reporting;

/// <summary>
/// Text of a configuration made fit for a terminal: a control character in a file must not move the cursor or change the
/// colours of whoever reads the report.
/// </summary>
internal static class Printable
{
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.AsSpan().ContainsAnyInRange('\x7f', '\x9f'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            result.Append(char.IsControl(character) ? '\ufffd' : character);
        }

        return result.ToString();
    }
}
