using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Keywords.Sticks;

/// <summary>The data types after <c>store</c>, over all store arguments of one stick table.</summary>
internal sealed class StoreReader(ArgumentReader reader)
{
    private const int LongestArray = 100;

    /// <summary>Data types without argument.</summary>
    private static readonly string[] Plain =
    [
        "server_id", "server_key", "gpt0", "gpc0", "gpc1", "conn_cnt", "conn_cur", "sess_cnt", "http_req_cnt", "http_err_cnt", "http_fail_cnt",
        "bytes_in_cnt", "bytes_out_cnt", "glitch_cnt",
    ];

    /// <summary>Rates: their argument is a period.</summary>
    private static readonly string[] Rates =
    [
        "gpc0_rate", "gpc1_rate", "conn_rate", "sess_rate", "http_req_rate", "http_err_rate", "http_fail_rate", "bytes_in_rate", "bytes_out_rate", "glitch_rate",
    ];

    /// <summary>Arrays: their argument is a length, and a period too for gpc_rate.</summary>
    private static readonly string[] Arrays = ["gpt", "gpc", "gpc_rate"];

    private static readonly (string Array, string Element)[] Conflicts =
        [("gpt", "gpt0"), ("gpc", "gpc0"), ("gpc", "gpc1"), ("gpc_rate", "gpc0_rate"), ("gpc_rate", "gpc1_rate")];

    private readonly HashSet<string> _stored = new(StringComparer.Ordinal);

    public bool Read(ConfigWord word)
    {
        var text = word.Value ?? "";
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            if (!ReadType(word, at, text[at..end]))
            {
                return false;
            }

            // What stands between a closing parenthesis and the comma is dropped.
            var comma = text.IndexOf(',', end);
            at = comma < 0 ? text.Length : comma + 1;
        }

        return true;
    }

    private static int EndOf(string text, int start)
    {
        var comma = text.IndexOf(',', start);
        comma = comma < 0 ? text.Length : comma;
        var open = text.IndexOf('(', start);
        if (open < 0 || open > comma)
        {
            return comma;
        }

        var close = text.IndexOf(')', open);
        return close < 0 ? text.Length : close + 1;
    }

    private bool ReadType(ConfigWord word, int at, string text)
    {
        var open = text.IndexOf('(');
        var name = open < 0 ? text : text[..open];
        var isPlain = Array.IndexOf(Plain, name) >= 0;
        var isKnown = isPlain || Array.IndexOf(Rates, name) >= 0 || Array.IndexOf(Arrays, name) >= 0;
        if (!isKnown || (name.StartsWith("glitch", StringComparison.Ordinal) && reader.Context.State.Version < 300))
        {
            return Bad(HaproxyChecks.BadStore, word, at, text, $"unknown data type \"{name}\"{Hint.For(name, [.. Plain, .. Rates, .. Arrays])}");
        }

        if (ProblemOf(name, text, open, isPlain) is { } problem)
        {
            return Bad(HaproxyChecks.BadStore, word, at, text, problem);
        }

        if (!_stored.Add(name))
        {
            reader.Context.Report.Add(HaproxyChecks.StoreTwice, word.Range(at, text.Length), $"\"{name}\" is stored already");
        }

        foreach (var (array, element) in Conflicts)
        {
            if ((name == array || name == element) && _stored.Contains(array) && _stored.Contains(element))
            {
                return Bad(HaproxyChecks.StoreConflict, word, at, text, $"\"{array}\" and \"{element}\" can't be in one stick table; \"{array}\" covers the other");
            }
        }

        return true;
    }

    private static string? ProblemOf(string name, string text, int open, bool isPlain)
    {
        if (open < 0 || isPlain)
        {
            return open < 0 == isPlain ? null : isPlain ? $"\"{name}\" has no argument" : $"\"{name}\" needs an argument in parentheses";
        }

        if (text[^1] != ')')
        {
            return $"\"{text}\" lacks a closing parenthesis";
        }

        var arguments = text[(open + 1)..^1].Split(',');
        if (Array.IndexOf(Arrays, name) < 0)
        {
            return IsPeriod(arguments[0]) ? null : $"bad period \"{arguments[0]}\" of \"{name}\"; expected a time such as \"10s\"";
        }

        if (name == "gpc_rate" && arguments.Length < 2)
        {
            return "\"gpc_rate\" needs a length and a period";
        }

        var end = arguments[0].AsSpan().IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? arguments[0] : arguments[0][..end];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length is < 1 or > LongestArray)
        {
            return $"bad length \"{arguments[0]}\" of \"{name}\"; expected 1 to 100";
        }

        return name != "gpc_rate" || IsPeriod(arguments[1]) ? null : $"bad period \"{arguments[1]}\" of \"{name}\"; expected a time such as \"10s\"";
    }

    private static bool IsPeriod(string text) => Time.ParseMs(text).IsOk;

    private bool Bad(DiagnosticDescriptor check, ConfigWord word, int at, string text, string message)
    {
        reader.Context.Report.Add(check, word.Range(at, text.Length), message);
        return false;
    }
}
