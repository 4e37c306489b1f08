using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Short ways to write the usual registry entries.</summary>
internal static class Keyword
{
    private const Section DefaultsFrontend = Section.Defaults | Section.FrontendSide;
    private const Section DefaultsBackend = Section.Defaults | Section.BackendSide;

    /// <summary>A compiled keyword of the global section.</summary>
    public static KeywordSpec Global<T>(string name, Argument<T> argument, Action<LineContext, T> lower, string summary) =>
        Compiled(name, Section.Global, argument, lower, summary);

    public static KeywordSpec Compiled<T>(
        string name, Section sections, Argument<T> argument, Action<LineContext, T> lower, string summary) =>
        new(name, sections, Support.Compiled, summary) { Binding = KeywordBinding.Of(argument, lower) };

    /// <summary>A compiled keyword of defaults, frontends and listens that HAProxy warns about in a backend.</summary>
    public static KeywordSpec ForFrontends<T>(string name, Argument<T> argument, Action<LineContext, T> lower, string summary) =>
        IgnoredInBackends(Compiled(name, DefaultsFrontend, argument, lower, summary));

    /// <summary>A compiled keyword of defaults, listens and backends that HAProxy warns about in a frontend.</summary>
    public static KeywordSpec ForBackends<T>(string name, Argument<T> argument, Action<LineContext, T> lower, string summary) =>
        IgnoredInFrontends(Compiled(name, DefaultsBackend, argument, lower, summary));

    /// <summary>A keyword that is accepted, its arguments unjudged, because it changes nothing in a compiled proxy.</summary>
    public static KeywordSpec Accepted(string name, Section sections, string reason, string summary) =>
        new(name, sections, Support.Accepted(reason), summary);

    public static KeywordSpec NotYet(string name, Section sections, string summary) => new(name, sections, Support.NotYet, summary);

    /// <summary>A keyword whose arguments are judged and that is not compiled yet.</summary>
    public static KeywordSpec Judged<T>(string name, Section sections, int since, Argument<T> argument, string summary) =>
        new(name, sections, Support.NotYet, summary) { Since = since, Binding = KeywordBinding.Of(argument, static (_, _) => { }) };

    /// <summary>The same with something to note or to check.</summary>
    public static KeywordSpec Judged<T>(
        string name, Section sections, int since, Argument<T> argument, Action<LineContext, T> check, string summary) =>
        new(name, sections, Support.NotYet, summary) { Since = since, Binding = KeywordBinding.Of(argument, check) };

    public static KeywordSpec IgnoredInBackends(KeywordSpec spec) =>
        spec with { IgnoredIn = Section.Backend, IgnoredCheck = HaproxyChecks.NoFrontendSide };

    public static KeywordSpec IgnoredInFrontends(KeywordSpec spec) =>
        spec with { IgnoredIn = Section.Frontend, IgnoredCheck = HaproxyChecks.NoBackendSide };
}
