using CfgCompiler.Analyzer.Keywords.Checks;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>http-check</c> and <c>tcp-check</c>: the rules of a health check (section 4.2).</summary>
internal static class CheckRuleKeywords
{
    private const Section Both = Section.Defaults | Section.BackendSide;

    public static KeywordSpec[] All =>
    [
        Keyword.IgnoredInFrontends(new KeywordSpec("http-check", Both, Support.NotYet, "A rule of HTTP health checks.")
        {
            Binding = new CheckRuleBinding(isHttp: true),
        }),
        Keyword.IgnoredInFrontends(new KeywordSpec("tcp-check", Both, Support.NotYet, "A rule of health checks that talk TCP.")
        {
            Since = 105,
            Binding = new CheckRuleBinding(isHttp: false),
        }),
    ];
}
