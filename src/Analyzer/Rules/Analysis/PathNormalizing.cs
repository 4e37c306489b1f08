using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Other ways to write a path that most servers take for the same one.</summary>
[Flags]
internal enum PathSpellings
{
    None = 0,

    /// <summary><c>//admin</c>.</summary>
    Slashes = 1,

    /// <summary><c>/./admin</c>, <c>/x/../admin</c>.</summary>
    Dots = 2,

    /// <summary><c>/%61dmin</c>.</summary>
    Percent = 4,
}

/// <summary>Which spellings of paths rules make one, refuse, or can be deceived by.</summary>
internal static class PathNormalizing
{
    /// <summary>The spellings that the lines of a section bring into normal form.</summary>
    public static PathSpellings Of(ProxyDraft? section)
    {
        var all = PathSpellings.None;
        foreach (var line in section?.Lines ?? [])
        {
            all |= Of(line);
        }

        return all;
    }

    /// <summary>The same for one line; one with a condition of its own counts too.</summary>
    public static PathSpellings Of(BoundLine line)
    {
        if (line.Parts?.Action is not { } action)
        {
            return PathSpellings.None;
        }

        return (action.Spec.Name, action.Words) switch
        {
            ("normalize-uri", [{ Value: "path-merge-slashes" }, ..]) => PathSpellings.Slashes,
            ("normalize-uri", [{ Value: "path-strip-dot" or "path-strip-dotdot" }, ..]) => PathSpellings.Dots,
            ("normalize-uri", [{ Value: "percent-decode-unreserved" }, ..]) => PathSpellings.Percent,
            ("set-path" or "set-pathq" or "set-uri", _) when line.Parts.AllExpressions().Any(IsDecodedPath) => PathSpellings.Percent,
            ("set-path" or "set-pathq" or "set-uri", [{ Value: null }, ..]) => PathSpellings.Slashes | PathSpellings.Dots | PathSpellings.Percent,
            ("replace-path" or "replace-pathq" or "replace-uri", [{ Value: { } regex }, ..]) when regex.Contains("//", StringComparison.Ordinal) || regex.Contains("/+", StringComparison.Ordinal) =>
                PathSpellings.Slashes,
            _ => PathSpellings.None,
        };
    }

    /// <summary>The spellings that a refusal with this condition keeps out as such: <c>deny if { path_sub // }</c>.</summary>
    public static PathSpellings Refused(Condition condition, ConditionLogic logic)
    {
        var refused = PathSpellings.None;
        foreach (var term in condition.Terms)
        {
            foreach (var pattern in logic.TestsOf(term)?.Where(static test => test.Expression.Call.Name is "path" or "url" or "pathq" or "base").SelectMany(static test => test.Patterns) ?? [])
            {
                var text = pattern.Value ?? "";
                refused |= text.Contains("//", StringComparison.Ordinal) || text.Contains("/+", StringComparison.Ordinal) ? PathSpellings.Slashes : PathSpellings.None;
                refused |= text.Contains("..", StringComparison.Ordinal) || text.Contains("\\.\\.", StringComparison.Ordinal) || text.Contains("/./", StringComparison.Ordinal) ? PathSpellings.Dots : PathSpellings.None;
                refused |= text.Contains('%', StringComparison.Ordinal) ? PathSpellings.Percent : PathSpellings.None;
            }
        }

        return refused;
    }

    /// <summary>The spellings of a matching path that the test does not match; none for what is not understood.</summary>
    public static PathSpellings OpenTo(AclTest test)
    {
        if (test.Expression.Call.Name is not ("path" or "pathq") || !test.Expression.Converters.All(static call => call.Name is "lower" or "upper" or "url_dec")
            || !test.Flags.Files.IsEmpty || test.Patterns.Any(static pattern => pattern.Value is null))
        {
            return PathSpellings.None;
        }

        var percent = test.Expression.Converters.Any(static call => call.Name == "url_dec") ? PathSpellings.None : PathSpellings.Percent;
        var long_ = test.Patterns.Where(static pattern => pattern.Value is { Length: > 1 }).Select(static pattern => pattern.Value ?? "").ToArray();
        return (test.Matcher, long_.Length) switch
        {
            (_, 0) => PathSpellings.None,
            ("str" or "beg", _) => PathSpellings.Slashes | PathSpellings.Dots | percent,
            ("reg", _) when Array.Exists(long_, static text => text.StartsWith("^/", StringComparison.Ordinal) && text.Length > 2 && char.IsAsciiLetter(text[2])) =>
                PathSpellings.Slashes | PathSpellings.Dots | percent,
            ("dir" or "sub" or "end", _) => percent,
            _ => PathSpellings.None,
        };
    }

    private static bool IsDecodedPath(SampleExpression expression) =>
        expression.Call.Name is "path" or "pathq" or "url" && expression.Converters.Any(static call => call.Name == "url_dec");
}
