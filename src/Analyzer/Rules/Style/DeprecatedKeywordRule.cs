using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>
/// CFG7005: what HAProxy takes without a word and its documentation advises against: the Deprecation of the registry's entries.
/// Where HAProxy itself warns or refuses, CFG0xxx says so.
/// </summary>
internal sealed class DeprecatedKeywordRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7005", "deprecated-keyword", Severity.Info, "A keyword that has a better successor.");

    /// <summary>It is not deprecated, only another thing than in the configurations that it mostly stands in: an opinion.</summary>
    private static readonly DiagnosticDescriptor OtherMeaning = Descriptor with { IsOffByDefault = true };

    private const int ClosesBothSides = 200;

    public void Check(AnalysisState state)
    {
        foreach (var line in NameMentions.Lines(state.Configuration))
        {
            Say(state, line.Spec?.Name ?? "", line.Spec?.Deprecation, line.Where, line.Name);
            if (line.Parts?.Action is { } action)
            {
                Say(state, action.Spec.Name, action.Spec.Deprecation, action.Name.Location, action.Spec.Name);
            }

            if (line is { Name: "option httpclose", IsNegated: false } && state.Version >= ClosesBothSides)
            {
                state.Report.Add(
                    OtherMeaning, line.Where, "\"option httpclose\" closes both connections since HAProxy 2.0, where older versions only told both sides to; delete it, or say \"option http-server-close\"");
            }
        }
    }

    private static void Say(AnalysisState state, string name, Deprecation? deprecation, Location where, string written)
    {
        if (deprecation is not { IsWarned: false } || state.Version < deprecation.Version)
        {
            return;
        }

        var use = deprecation.Replacement is null ? "" : $"; use \"{deprecation.Replacement}\"";
        state.Report.Add(
            Descriptor,
            where,
            $"\"{name}\" is deprecated since HAProxy {HaproxyVersion.Format(deprecation.Version)}{use}",
            deprecation.Replacement is { } replacement && IsWritten(where, written) ? Fixing.Replace(where, replacement, $"Write \"{replacement}\"", FixSafety.Safe) : []);
    }

    /// <summary>The keyword's words stand as they are, without quotes or "no" between.</summary>
    private static bool IsWritten(Location where, string text) => where.Source.Text.AsSpan(where.Span.Start, where.Span.Length).SequenceEqual(text);
}
