using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Samples;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>What single fetches and converters ask of their arguments beyond the type (HP-SMP-06, HP-SMP-08).</summary>
internal static class SampleArgumentRules
{
    /// <summary>False when something is wrong, which has been reported.</summary>
    public static bool Check(LineContext context, BoundCall call)
    {
        if (!call.Syntax.HasArguments)
        {
            return true;
        }

        var problem = Problem(context, call.FetchName, call.Syntax, out var at);
        if (problem is null)
        {
            return true;
        }

        var argument = call.Syntax.Arguments[at];
        var descriptor = call.FetchName is "var" or "set-var" or "unset-var" ? HaproxyChecks.BadVariable : HaproxyChecks.BadSampleArgument;
        context.Report.Add(descriptor, call.WhereOf(argument), problem);
        return false;
    }

    private static string? Problem(LineContext context, string name, SampleCallSyntax call, out int at)
    {
        var first = call.Arguments[0].Text;
        at = 0;
        switch (name)
        {
            case "var" or "set-var" or "unset-var":
                return VariableNames.Problem(first, context.State.Version);
            case "date" when call.Arguments.Length > 1:
                at = 1;
                return NotOneOf(call.Arguments[1].Text, "a unit of \"date\"", "s", "ms", "us");
            case "field" or "word" when call.Arguments.Length > 1 && call.Arguments[1].Text.Length == 0:
                at = 1;
                return $"\"{name}\" needs at least one separator";
            case "regsub":
                return Regsub(call, ref at);
            default:
                return null;
        }
    }

    private static string? Regsub(SampleCallSyntax call, ref int at)
    {
        if (call.Arguments.Length > 2)
        {
            foreach (var flag in call.Arguments[2].Text)
            {
                if (flag is not ('i' or 'g'))
                {
                    at = 2;
                    return $"unknown flag \"{flag}\" of \"regsub\"; expected \"i\" or \"g\"";
                }
            }
        }

        return null;
    }

    private static string? NotOneOf(string text, string what, params string[] choices) =>
        Array.IndexOf(choices, text) >= 0 ? null : $"\"{text}\" is not {what}; expected one of {string.Join(", ", choices.Select(choice => $"\"{choice}\""))}";
}
