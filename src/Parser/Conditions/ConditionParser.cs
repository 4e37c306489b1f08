using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Grammar;
using CfgCompiler.Parser.Text;
using CfgCompiler.Values.Suggestions;
using Pidgin;

namespace CfgCompiler.Parser.Conditions;

/// <summary>A condition, or why there is none.</summary>
/// <param name="Condition">Null exactly when there is an error.</param>
/// <param name="Error">What is wrong, one sentence.</param>
/// <param name="ErrorSpan">Where, in the condition's text.</param>
public readonly record struct ConditionParse(ConditionSyntax? Condition, string? Error, TextSpan ErrorSpan);

/// <summary>Reads conditions of <c>.if</c>, <c>.elif</c> and the option <c>-cc</c> (section 2.4).</summary>
public static class ConditionParser
{
    // Where HAProxy 2.6 and 3.5 give up; ours must too, and would otherwise run out of stack much later.
    private const int NestingMax = 340;
    private const int OperatorsMax = 1021;

    public static ConditionParse Parse(string text)
    {
        if (TooComplex(text) is { } at)
        {
            return new ConditionParse(null, "The condition is nested too deeply or too long", new TextSpan(at, 1));
        }

        var result = ConditionGrammar.Condition.Parse(text);
        if (result.Success)
        {
            return Check(result.Value) ?? new ConditionParse(result.Value.ToSyntax(), null, default);
        }

        var offset = Math.Min(result.Error?.ErrorOffset ?? 0, text.Length);
        var what = result.Error?.Message ?? ConditionGrammar.Unexpected(text, offset);
        return new ConditionParse(null, what, new TextSpan(offset, offset < text.Length ? 1 : 0));
    }

    /// <summary>Reads the condition of a directive; the diagnostic is CFG0015.</summary>
    /// <param name="source">The file.</param>
    /// <param name="text">The directive's arguments.</param>
    /// <param name="directive"><c>.if</c> or <c>.elif</c>, for the message.</param>
    /// <param name="diagnostic">Not null exactly when the result is null.</param>
    public static ConditionSyntax? Parse(SourceText source, ConditionText text, string directive, out Diagnostic? diagnostic)
    {
        var parse = Parse(text.Text);
        diagnostic = parse.Error is { } error
            ? new Diagnostic(
                SyntaxDiagnostics.BadCondition,
                new Location(source, text.SpanOf(parse.ErrorSpan)),
                $"\"{directive}\": {char.ToLowerInvariant(error[0])}{error[1..]}")
            : null;
        return parse.Condition;
    }

    private static int? TooComplex(string text)
    {
        var depth = 0;
        var operators = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            operators += text[i] is '&' or '|' ? 1 : 0;
            if (depth > NestingMax || operators > 2 * OperatorsMax)
            {
                return i;
            }
        }

        return null;
    }

    private static ConditionParse? Check(ConditionNode node)
    {
        foreach (var call in node.Calls())
        {
            if (ConditionPredicate.Find(call.Name) is not { } predicate)
            {
                var nearest = Suggestion.Best(call.Name, ConditionPredicate.All.Select(known => known.Name));
                var hint = nearest is null ? "" : $"; did you mean \"{nearest}\"";
                return new ConditionParse(null, $"Unknown predicate \"{call.Name}\"{hint}", new TextSpan(call.Start, call.Name.Length));
            }

            var count = call.Arguments.Length;
            if (count < predicate.ArgumentsMin || count > predicate.ArgumentsMax)
            {
                var wanted = predicate.ArgumentsMax == 0 ? "no argument"
                    : predicate.ArgumentsMin == predicate.ArgumentsMax ? $"{predicate.ArgumentsMin} arguments"
                    : "at most one argument";
                return new ConditionParse(
                    null, $"Predicate \"{call.Name}\" has {count} arguments; expected {wanted}", TextSpan.FromBounds(call.Start, call.End));
            }
        }

        return null;
    }
}
