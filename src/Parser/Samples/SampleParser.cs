using CfgCompiler.Parser.Grammar;
using Pidgin;

namespace CfgCompiler.Parser.Samples;

/// <summary>Reads sample expressions (section 7.1).</summary>
public static class SampleParser
{
    /// <summary>Reads the expression that <paramref name="text"/> has at <paramref name="start"/>; never fails, see <see cref="SampleSyntax"/>.</summary>
    public static SampleSyntax Parse(string text, int start = 0)
    {
        var syntax = SampleGrammar.Expression.ParseOrThrow(start == 0 ? text : text[start..]);
        return start == 0 ? syntax : Move(syntax, start);
    }

    private static SampleSyntax Move(SampleSyntax syntax, int by)
    {
        var calls = syntax.Calls.ToBuilder();
        for (var i = 0; i < calls.Count; i++)
        {
            var arguments = calls[i].Arguments.ToBuilder();
            for (var j = 0; j < arguments.Count; j++)
            {
                arguments[j] = arguments[j] with { Start = arguments[j].Start + by };
            }

            calls[i] = calls[i] with { Start = calls[i].Start + by, End = calls[i].End + by, Arguments = arguments.ToImmutable() };
        }

        return new SampleSyntax(calls.ToImmutable(), syntax.End + by);
    }
}
