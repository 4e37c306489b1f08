using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>Judges the patterns of an ACL by its matching method (section 7.1.1 to 7.1.6).</summary>
internal static class PatternChecks
{
    private static readonly string[] Operators = ["eq", "ge", "gt", "le", "lt"];

    /// <summary>False when a pattern is wrong, which has been reported.</summary>
    public static bool Check(LineContext context, AclTest test)
    {
        if (test.Patterns.IsEmpty && test.Flags.Files.IsEmpty && test.Matcher is not ("found" or "bool") && !IsBoolean(test))
        {
            context.Report.Add(
                HaproxyChecks.NoPattern, test.Where, $"\"{test.Keyword}\" is compared with nothing and never matches; add a pattern, or \"-m found\" to ask whether it is there");
            return true;
        }

        var isRight = true;
        foreach (var word in test.Patterns)
        {
            if (word.Value is { } text && Problem(test.Matcher, text) is { } problem)
            {
                context.Report.Add(DescriptorOf(test.Matcher), word.Location, $"\"{word.Shown}\" {problem}");
                isRight = false;
                break;
            }
        }

        return isRight;
    }

    /// <summary>Patterns that were meant as operators, or as another test (HP-ACL-20).</summary>
    public static void NoteOperators(LineContext context, AclTest test)
    {
        foreach (var word in test.Patterns)
        {
            if (word.Value is "||" or "or" or "&&" or "and")
            {
                context.Report.Add(HaproxyChecks.DubiousPattern, word.Location, $"the pattern \"{word.Shown}\" is compared like any other; operators stand between conditions only");
                return;
            }
        }
    }

    // An ACL keyword such as "ssl_fc" has the matcher of its type; without pattern a boolean is true by itself.
    private static bool IsBoolean(AclTest test) => test.Expression.Type == Keywords.Samples.SampleType.Bool && test.Flags.Method is null;

    private static Parser.Diagnostics.DiagnosticDescriptor DescriptorOf(string matcher) => matcher switch
    {
        "ip" => HaproxyChecks.BadAddressPattern,
        "reg" => HaproxyChecks.BadRegexPattern,
        _ => HaproxyChecks.BadNumberPattern,
    };

    /// <summary>What is wrong with one pattern; null when nothing is.</summary>
    public static string? Problem(string matcher, string text) => matcher switch
    {
        "int" or "len" => IsNumberPattern(text) ? null : "is no number; expected a number, a range such as \"80:90\" or one of eq, ge, gt, le, lt",
        "ip" => IsAddressPattern(text) ? null : "is no IPv4 or IPv6 address or network",
        "bin" => HexProblem(text),
        "reg" => RegexSyntax.Problem(text, hasGroups: false) is { } problem ? $"is no regular expression: {problem}" : null,
        _ => null,
    };

    private static bool IsNumberPattern(string text)
    {
        if (Array.IndexOf(Operators, text) >= 0)
        {
            return true;
        }

        // Versions of protocols may have a dash between them.
        var colon = text.Contains('.') && text.LastIndexOf('-') is > 0 and var dash ? dash : text.IndexOf(':');
        if (colon < 0)
        {
            return IsNumber(text);
        }

        var low = text[..colon];
        var high = text[(colon + 1)..];
        return (low.Length == 0 || IsNumber(low)) && (high.Length == 0 || IsNumber(high))
            && (low.Length == 0 || high.Length == 0 || Read(low) <= Read(high));
    }

    // Versions count as numbers: 1.1 of HTTP, 3.1 of TLS.
    private static bool IsNumber(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text.AsSpan();
        var dot = digits.IndexOf('.');
        var whole = dot < 0 ? digits : digits[..dot];
        var rest = dot < 0 ? "0" : digits[(dot + 1)..];
        return !whole.IsEmpty && !rest.IsEmpty && !whole.ContainsAnyExceptInRange('0', '9') && !rest.ContainsAnyExceptInRange('0', '9');
    }

    private static decimal Read(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static bool IsAddressPattern(string text)
    {
        if (IpNetwork.TryParse(text, out _))
        {
            return true;
        }

        // Short forms of IPv4 networks ("10", "10.1") and names, which need a look-up, are not judged.
        var host = text.IndexOf('/') is >= 0 and var slash ? text[..slash] : text;
        return host.Length > 0 && (IsShortIpv4(host) || IsName(host));
    }

    private static bool IsShortIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length < 4 && Array.TrueForAll(parts, part => byte.TryParse(part, out _));
    }

    private static bool IsName(string text) => text.Any(char.IsAsciiLetter) && !text.Contains(':');

    private static string? HexProblem(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return $"has \"{c}\" where a hexadecimal digit is expected";
            }
        }

        return text.Length % 2 == 0 ? null : "has an odd number of hexadecimal digits";
    }
}
