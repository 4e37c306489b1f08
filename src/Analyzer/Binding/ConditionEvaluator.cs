using System.Globalization;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Conditions;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The value of a condition: the version is the target's or 3.5, features are those of the compiled proxy.</summary>
internal static class ConditionEvaluator
{
    /// <summary>Null when it depends on something that nobody knows at build.</summary>
    public static bool? Evaluate(ConditionSyntax condition, AnalysisState state) => condition switch
    {
        NumberConditionSyntax number => number.Value,
        NotConditionSyntax not => !Evaluate(not.Operand, state),
        AndConditionSyntax and => All(and.Operands, state, stopAt: false),
        OrConditionSyntax or => All(or.Operands, state, stopAt: true),
        PredicateConditionSyntax predicate => Predicate(predicate, state),
        _ => false,
    };

    private static bool? All(IEnumerable<ConditionSyntax> operands, AnalysisState state, bool stopAt)
    {
        bool? result = !stopAt;
        foreach (var operand in operands)
        {
            var value = Evaluate(operand, state);
            if (value == stopAt)
            {
                return stopAt;
            }

            result = value is null ? null : result;
        }

        return result;
    }

    /// <summary>The first predicate that the target does not have, or whose argument it can't read; null when all are right.</summary>
    public static (TextSpan Span, string Message)? ProblemOf(ConditionSyntax condition, AnalysisState state) => condition switch
    {
        NotConditionSyntax not => ProblemOf(not.Operand, state),
        AndConditionSyntax and => FirstProblem(and.Operands, state, stopAt: false),
        OrConditionSyntax or => FirstProblem(or.Operands, state, stopAt: true),
        PredicateConditionSyntax call when state.Target < SinceOf(call.Predicate.Name) =>
            (call.Span, $"the predicate \"{call.Predicate.Name}\" came with HAProxy {HaproxyVersion.Format(SinceOf(call.Predicate.Name))}"),
        PredicateConditionSyntax { Predicate.Name: "openssl_version_atleast" or "openssl_version_before" or "awslc_api_atleast" or "awslc_api_before" } call
            when OpensslVersion(call.Argument(0)) is null =>
            (call.Span, $"\"{call.Argument(0)}\" is no version for \"{call.Predicate.Name}\"; expected one such as 1.1.1"),
        _ => null,
    };

    // An operand after the one that decides is not looked at.
    private static (TextSpan Span, string Message)? FirstProblem(IEnumerable<ConditionSyntax> operands, AnalysisState state, bool stopAt)
    {
        foreach (var operand in operands)
        {
            if (ProblemOf(operand, state) is { } problem)
            {
                return problem;
            }

            if (Evaluate(operand, state) == stopAt)
            {
                break;
            }
        }

        return null;
    }

    private static int SinceOf(string predicate) => predicate switch
    {
        "strstr" or "enabled" => 207,
        "awslc_api_atleast" or "awslc_api_before" => 303,
        _ => 0,
    };

    private static bool? Predicate(PredicateConditionSyntax call, AnalysisState state) => call.Predicate.Name switch
    {
        "defined" => state.Environment.IsDefined(call.Argument(0)),
        "streq" => call.Argument(0) == call.Argument(1),
        "strneq" => call.Argument(0) != call.Argument(1),
        "strstr" => call.Argument(0).Contains(call.Argument(1), StringComparison.Ordinal),
        "version_atleast" => state.Version >= Version(call.Argument(0)),
        "version_before" => state.Version < Version(call.Argument(0)),
        "fips_mode" => false,
        "feature" => HasFeature(call.Argument(0), state),
        "enabled" => IsJudgedForHaproxy(state) ? UsualFeatures.IsEnabled(call.Argument(0)) : null,
        "openssl_version_atleast" when IsJudgedForHaproxy(state) => IsAtLeastOpenssl(call.Argument(0)),
        "openssl_version_before" when IsJudgedForHaproxy(state) => !IsAtLeastOpenssl(call.Argument(0)),
        "ssllib_name_startswith" when IsJudgedForHaproxy(state) => "OpenSSL".StartsWith(call.Argument(0), StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Lint with a target says what HAProxy would do; everything else, what the compiled proxy does.</summary>
    private static bool IsJudgedForHaproxy(AnalysisState state) => state is { Target: not null, Options: { Purpose: AnalysisPurpose.Lint, OwnRules: true } };

    private static bool? HasFeature(string name, AnalysisState state) => IsJudgedForHaproxy(state) ? UsualFeatures.Has(name) : ProxyFeatures.Has(name);

    /// <summary>HAProxy takes what it can't read for a zero: <c>2</c> is 2.0, and nothing is before everything.</summary>
    private static int Version(string text)
    {
        var parts = text.Split('.', '-');
        var major = Digits(parts[0]);
        return (Math.Min(major, 99) * 100) + (parts.Length > 1 ? Math.Min(Digits(parts[1]), 99) : 0);
    }

    private static int Digits(string text)
    {
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? text : text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    /// <summary>Versions of HAProxy that have the predicate need OpenSSL 1.1.1 or later; from 4 on nobody has seen one.</summary>
    private static bool? IsAtLeastOpenssl(string text) => OpensslVersion(text) switch
    {
        null => false,
        <= 0x010101 => true,
        >= 0x050000 => false,
        _ => null,
    };

    private static int? OpensslVersion(string text)
    {
        var parts = text.TrimEnd("abcdefghijklmnopqrstuvwxyz".ToCharArray()).Split('.');
        return parts.Length == 3 && Array.TrueForAll(parts, static part => part.Length > 0 && part.All(char.IsAsciiDigit))
            ? (Math.Min(Digits(parts[0]), 0x7f) << 16) | (Math.Min(Digits(parts[1]), 0xff) << 8) | Math.Min(Digits(parts[2]), 0xff)
            : null;
    }
}
