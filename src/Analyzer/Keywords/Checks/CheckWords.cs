using System.Globalization;
using CfgCompiler.Analyzer.Keywords.Actions;

namespace CfgCompiler.Analyzer.Keywords.Checks;

/// <summary>Forms of the words of check rules: what is wrong with one, as the end of a message, or null.</summary>
internal static class CheckWords
{
    private const int LargestPort = 65535;

    /// <summary>A port is a number, or an expression that yields one.</summary>
    public static bool IsExpression(string text) => text.AsSpan().ContainsAnyExceptInRange('0', '9');

    public static string? PortProblem(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= LargestPort ? null : "; expected a port from 1 to 65535";

    public static string? BinaryProblem(string text)
    {
        foreach (var ch in text)
        {
            if (!char.IsAsciiHexDigit(ch))
            {
                return $"\"{ch}\" is no hexadecimal digit";
            }
        }

        return text.Length % 2 == 0 ? null : "expected an even number of hexadecimal digits";
    }

    /// <summary>A list of status codes and ranges.</summary>
    public static string? StatusProblem(string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = part.IndexOf('-');
            var first = dash < 0 ? part : part[..dash];
            if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var low))
            {
                return $"\"{part}\" is no status code";
            }

            if (dash >= 0 && (!int.TryParse(part[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var high) || high < low))
            {
                return $"\"{part}\" is no range of status codes";
            }
        }

        return null;
    }

    /// <summary><c>(SCOPE.NAME[,CONDITION...])</c> after set-var, set-var-fmt and unset-var.</summary>
    public static string? VariableProblem(string text, string action, int version)
    {
        if (text.Length < 2 || text[0] != '(' || text[^1] != ')')
        {
            return "expected a variable in parentheses";
        }

        var parts = text[1..^1].Split(',');
        return (action == "unset-var" ? ActionInside.VariableOnly : ActionInside.Variable).Problem(parts, version);
    }
}
