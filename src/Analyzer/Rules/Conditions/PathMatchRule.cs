using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>CFG1023 and CFG1025: comparisons of paths that take in more, or less, than is meant.</summary>
internal sealed class PathMatchRule : IRule
{
    public static readonly DiagnosticDescriptor Boundary =
        new("CFG1023", "path-prefix-boundary", Severity.Warning, "A path prefix that ends inside a name.") { IsOffByDefault = true };

    public static readonly DiagnosticDescriptor Url =
        new("CFG1025", "url-vs-path", Severity.Info, "A path compared with the whole URL.");

    /// <summary>From this version on TLS listeners offer HTTP/2 by themselves.</summary>
    private const int OffersHttp2 = 208;

    public void Check(AnalysisState state)
    {
        foreach (var (section, _, test) in state.Index.Tests)
        {
            if (test.Expression.Call.Name is "path" or "url" && test.Expression.Converters.IsEmpty
                && test.Patterns.FirstOrDefault(static pattern => pattern.Value is { Length: > 0 }) is { } first)
            {
                CheckBoundary(state, test);
                CheckUrl(state, section, test, first);
            }
        }
    }

    private static void CheckBoundary(AnalysisState state, AclTest test)
    {
        foreach (var pattern in test is { Matcher: "beg", Expression.Call.Name: "path" } ? test.Patterns : [])
        {
            if (pattern.Value is { Length: > 1 } text && (char.IsAsciiLetterOrDigit(text[^1]) || text[^1] == '_') && text.LastIndexOf('.') < text.LastIndexOf('/'))
            {
                state.Report.Add(
                    Boundary, pattern.Location, $"\"{pattern.Shown}\" also begins other names, such as \"{pattern.Shown}x\"; compare \"{pattern.Shown}/\" and the whole \"{pattern.Shown}\"");
            }
        }
    }

    private static void CheckUrl(AnalysisState state, ProxyDraft section, AclTest test, ConfigWord first)
    {
        if (test.Expression.Call is not { Name: "url", Arguments: [] } || test.Matcher is not ("str" or "beg" or "reg") || first.Value is not { } text)
        {
            return;
        }

        if (!text.StartsWith(test.Matcher == "reg" ? "^/" : "/", StringComparison.Ordinal) || text.StartsWith("^/?", StringComparison.Ordinal))
        {
            return;
        }

        var isCertain = section.Binds.Exists(bind => SpeaksHttp2(state, bind));
        var who = isCertain ? "HTTP/2 clients of this listener send" : "clients may send, and those of HTTP/2 do,";
        var better = test.Matcher switch { "beg" => "path_beg", "reg" => "path_reg", _ => "pathq" };
        state.Report.Add(new Diagnostic(Url, test.Where, $"\"{first.Shown}\" does not match when {who} the URL with its host; compare \"{better}\"")
        {
            Severity = isCertain ? Severity.Warning : Severity.Info,
            Fixes = test.Keyword == "url_beg" ? Fixing.Replace(test.Expression.Call.Where, better, "Compare the path", FixSafety.Suggested) : ImmutableArray<Fix>.Empty,
        });
    }

    private static bool SpeaksHttp2(AnalysisState state, BindDraft bind) =>
        !bind.Params.IsOpen && bind.Params.Has("ssl")
        && (bind.Params.Last("alpn") is { } alpn ? alpn.Value?.Split(',').Contains("h2") == true : state.Version >= OffersHttp2 && !bind.Params.Has("no-alpn"));
}
