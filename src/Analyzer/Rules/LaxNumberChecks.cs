using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG1056, CFG1057 on server lines: a number of which HAProxy silently reads only the first digits (<c>maxconn 10k</c> becomes 10).</summary>
internal static class LaxNumberChecks
{
    public static readonly DiagnosticDescriptor NumberWithSuffix =
        new("CFG1056", "number-with-suffix-or-garbage", Severity.Error, "A number of which HAProxy reads the first digits only.");

    public static readonly DiagnosticDescriptor ServerNumber =
        new("CFG1057", "number-garbage-server-params", Severity.Error, "A number of a server of which HAProxy reads the first digits only.");

    public static void Report(LineContext context, ConfigWord word, ReadOnlySpan<char> digits, int number)
    {
        var meant = Expand(word.Shown, digits);
        var hint = meant is null ? "" : $"; did you mean \"{meant}\"?";
        context.Report.Add(
            IsServerParameter(context, word) ? ServerNumber : NumberWithSuffix,
            word.Location,
            string.Create(CultureInfo.InvariantCulture, $"HAProxy reads \"{context.KeywordText} {word.Shown}\" as {number}{hint}"));
    }

    // A server's maxconn is the same trap as that of a proxy.
    private static bool IsServerParameter(LineContext context, ConfigWord word)
    {
        var at = context.Line.Words.IndexOf(word);
        return context.Line.Keyword.Value is "server" or "default-server" or "server-template" && at > 0 && context.Line.Words[at - 1].Value != "maxconn";
    }

    /// <summary>What <c>10k</c>, <c>2M</c> or <c>5,000</c> was meant to be.</summary>
    private static string? Expand(string shown, ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 6)
        {
            return null;
        }

        var rest = shown.AsSpan(digits.Length);
        return rest switch
        {
            "k" or "K" => $"{digits}000",
            "m" or "M" => $"{digits}000000",
            [',' or '_' or '\'', _, _, _] when int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                $"{digits}{rest[1..]}",
            _ => null,
        };
    }
}
