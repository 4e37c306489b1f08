using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Short ways to write the entries of parameters. Versions are such as 2.4 as 204, 0 for what 1.5 had already.</summary>
internal static class Parameter<TTarget>
    where TTarget : LineParams
{
    private static readonly Support OffAnyway = Support.Accepted("it is off anyway");

    /// <summary>A parameter that sets something in the plan.</summary>
    public static ParameterSpec<TTarget> Compiled<T>(string name, int since, Argument<T> argument, Action<TTarget, T> set, string summary) =>
        new(name, Support.Compiled, summary) { Since = since, Binding = ParameterBinding<TTarget>.Of(argument, set) };

    /// <summary>A word alone that sets something in the plan.</summary>
    public static ParameterSpec<TTarget> Flag(string name, int since, Action<TTarget> set, string summary) =>
        Compiled(name, since, Arg.None, (target, _) => set(target), summary);

    /// <summary>A parameter whose arguments are judged, and that is kept for rules only.</summary>
    public static ParameterSpec<TTarget> NotYet<T>(string name, int since, Argument<T> argument, string summary) =>
        new(name, Support.NotYet, summary) { Since = since, Binding = ParameterBinding<TTarget>.Of(argument, static (_, _) => { }) };

    /// <summary>The same for a word alone.</summary>
    public static ParameterSpec<TTarget> NotYet(string name, int since, string summary) => NotYet(name, since, Arg.None, summary);

    /// <summary>A word that switches off what is not compiled.</summary>
    public static ParameterSpec<TTarget> Off(string name, int since, string summary) =>
        NotYet(name, since, summary) with { Support = OffAnyway };

    public static ParameterSpec<TTarget> Experimental<T>(string name, int since, Argument<T> argument, string summary) =>
        NotYet(name, since, argument, summary) with { IsExperimental = true };
}
