using System.Text;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>How the sets of samples that two tests accept lie to each other. Whatever is not certain is answered with false.</summary>
internal static class TestCover
{
    /// <summary>Fetches with one value, so that two patterns that exclude each other can't both match.</summary>
    private static readonly HashSet<string> SingleValued = new(StringComparer.Ordinal)
    {
        "path", "pathq", "src", "dst", "src_port", "dst_port", "method", "url", "base", "query", "ssl_fc_sni", "req.ver", "status", "fe_id", "so_id",
    };

    /// <summary>The expression: tests of different expressions are not compared.</summary>
    public static string ExpressionKey(SampleExpression expression)
    {
        if (expression.Converters.IsEmpty && expression.Call.Arguments.IsEmpty)
        {
            return expression.Call.Name;
        }

        var text = new StringBuilder();
        foreach (var call in expression.Calls)
        {
            text.Append(call.Name).Append('(');
            text.AppendJoin(',', call.Arguments.Select(static argument => argument.Text)).Append(')');
        }

        return text.ToString();
    }

    /// <summary>All of a test, so that equal keys mean equal tests.</summary>
    public static string Key(AclTest test)
    {
        if (test is { Patterns: [var only], Flags: { UsesMap: false, Files.IsEmpty: true } })
        {
            return $"{ExpressionKey(test.Expression)}\u0001{test.Matcher}{(test.Flags.IgnoresCase ? "-i" : "")}\u0001{only.Value}";
        }

        var text = new StringBuilder(ExpressionKey(test.Expression));
        text.Append('\u0001').Append(test.Matcher).Append(test.Flags.IgnoresCase ? "-i" : "").Append(test.Flags.UsesMap ? "-M" : "");
        text.AppendJoin('\u0002', test.Flags.Files.Select(static file => file.Value)).Append('\u0001');
        return text.AppendJoin('\u0002', test.Patterns.Select(static pattern => pattern.Value)).ToString();
    }

    /// <summary>Whether the keys of both are equal, without making them: rules ask that of many pairs.</summary>
    private static bool AreSame(SampleExpression one, SampleExpression other)
    {
        if (!AreSame(one.Call, other.Call) || one.Converters.Length != other.Converters.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Converters.Length; i++)
        {
            if (!AreSame(one.Converters[i], other.Converters[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(SampleCall one, SampleCall other)
    {
        if (one.Name != other.Name || one.Arguments.Length != other.Arguments.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Arguments.Length; i++)
        {
            if (one.Arguments[i].Text != other.Arguments[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether each sample that <paramref name="narrow"/> accepts is one that <paramref name="wide"/> accepts.</summary>
    public static bool Covers(AclTest wide, AclTest narrow)
    {
        if ((narrow.Flags.IgnoresCase && !wide.Flags.IgnoresCase) || !AreSame(wide.Expression, narrow.Expression) || !AreListed(wide) || !AreListed(narrow))
        {
            return false;
        }

        var comparison = wide.Flags.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return narrow.Patterns.All(inner => wide.Patterns.Any(outer => Covers(wide.Matcher, outer, narrow.Matcher, inner, comparison)));
    }

    /// <summary>Whether no sample can be accepted by both.</summary>
    public static bool Excludes(AclTest one, AclTest other)
    {
        if (!AreListed(one) || !AreListed(other) || !one.Expression.Converters.IsEmpty || !SingleValued.Contains(one.Expression.Call.Name)
            || !AreSame(one.Expression, other.Expression))
        {
            return false;
        }

        var comparison = one.Flags.IgnoresCase || other.Flags.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return one.Patterns.All(first => other.Patterns.All(second => Excludes(one.Matcher, first, other.Matcher, second, comparison)));
    }

    /// <summary>Its patterns stand on the line and all of them are known.</summary>
    private static bool AreListed(AclTest test) =>
        !test.Patterns.IsEmpty && test.Flags.Files.IsEmpty && !test.Flags.UsesMap && test.Patterns.All(static pattern => pattern.Value is not null);

    private static bool Covers(string wide, ConfigWord outer, string narrow, ConfigWord inner, StringComparison comparison)
    {
        var (big, small) = (outer.Value ?? "", inner.Value ?? "");
        return (wide, narrow) switch
        {
            ("beg", "str" or "beg") => small.StartsWith(big, comparison),
            ("end", "str" or "end") => small.EndsWith(big, comparison),
            ("sub", "str" or "beg" or "end" or "sub") => small.Contains(big, comparison),
            ("ip", "ip") => IsInside(small, big),
            ("str", "str") or ("reg", "reg") or ("dir", "dir") or ("dom", "dom") => small.Equals(big, comparison),
            ("meth", "meth") => small == big,
            _ => false,
        };
    }

    private static bool Excludes(string one, ConfigWord first, string other, ConfigWord second, StringComparison comparison)
    {
        var (a, b) = (first.Value ?? "", second.Value ?? "");
        return (one, other) switch
        {
            ("str", "str") or ("meth", "meth") => !a.Equals(b, comparison),
            ("str", "beg") => !a.StartsWith(b, comparison),
            ("beg", "str") => !b.StartsWith(a, comparison),
            ("str", "end") => !a.EndsWith(b, comparison),
            ("end", "str") => !b.EndsWith(a, comparison),
            ("beg", "beg") => !a.StartsWith(b, comparison) && !b.StartsWith(a, comparison),
            ("end", "end") => !a.EndsWith(b, comparison) && !b.EndsWith(a, comparison),
            ("ip", "ip") => AreApart(a, b),
            ("int", "int") => long.TryParse(a, out var left) && long.TryParse(b, out var right) && left != right,
            _ => false,
        };
    }

    private static bool IsInside(string small, string big) =>
        IpNetwork.TryParse(small, out var inner) && IpNetwork.TryParse(big, out var outer)
        && inner.PrefixLength >= outer.PrefixLength && outer.Contains(inner.Address);

    private static bool AreApart(string one, string other) =>
        IpNetwork.TryParse(one, out var first) && IpNetwork.TryParse(other, out var second)
        && first.Address.AddressFamily == second.Address.AddressFamily
        && !(first.PrefixLength <= second.PrefixLength ? first.Contains(second.Address) : second.Contains(first.Address));
}
